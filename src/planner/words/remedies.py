"""What a person can do about a network's no."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_

REMEDIES: Mapping[str, str] = {
    "wait": N_("Tunggu; pengiriman dilanjutkan secara otomatis."),
    "reconnect": N_("Sambungkan akun lagi."),
    "fix-content": N_("Perbaiki isinya, lalu ajukan lagi."),
    "fix-role": N_("Minta peran atau tugas yang diperlukan di Halaman."),
    "look-in-app": N_("Buka aplikasi Facebook atau Instagram dan lihat pesannya."),
    "rerender": N_("Buat ulang gambarnya."),
    "report": N_("Laporkan kepada pengelola beserta log."),
}
