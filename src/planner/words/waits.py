"""Why a publication waits."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_

WAITS: Mapping[str, str] = {
    "hour": N_("Menunggu jamnya."),
    "overdue": N_("Terlewat: menunggu seseorang memutuskan kirim, pindah, atau batal."),
    "paused": N_("Ditahan."),
    "no-network": N_("Jaringan tidak terjangkau; akan dicoba lagi secara otomatis."),
    "retry": N_("Dicoba lagi sebentar lagi."),
    "looking": N_("Belum pasti: sedang dicari di akun."),
    "asking": N_("Belum pasti: menanyakan kepada jejaring."),
    "container": N_("Gambar sedang diproses Instagram."),
    "container-slow": N_("Instagram memproses gambar lebih lama dari biasanya."),
    "unreadable": N_("Instagram belum dapat dibaca."),
    "permalink": N_("Menunggu alamat unggahan."),
    "quota": N_("Jatah unggahan Instagram habis; menunggu."),
    "blocked": N_("Meta membatasi akun ini untuk sementara."),
    "other-publisher": N_("Sedang dikerjakan penerbit lain."),
    "account-token-dead": N_("Izin akun berakhir: sambungkan lagi."),
    "account-blocked": N_("Akun dibatasi Meta."),
    "account-disconnected": N_("Akun terputus."),
    "two-match": N_("Belum pasti: dua unggahan di akun cocok, seseorang harus memilih."),
    "not-found": N_("Belum pasti: tidak ditemukan di akun, seseorang harus memastikan."),
    "post-gone": N_("Belum pasti: unggahan tidak dapat dibaca lagi."),
    "post-not-public": N_("Belum pasti: unggahan ada tetapi tidak tampak umum."),
    "container-unreadable": N_("Belum pasti: Instagram tidak dapat dibaca, seseorang harus memastikan."),
    "record-damaged": N_("Belum pasti: catatannya rusak di komputer ini, seseorang harus memastikan."),
    "claim-not-seen": N_("Belum pasti: unggahan yang disebut tidak terlihat di akun."),
    "gave-up": N_("Belum pasti: berkali-kali tanpa jawaban, seseorang harus memastikan."),
}
