"""Why a video can't be used, and what Meta would refuse of one."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_

OTHER_FILE = N_("Pakai berkas lain, atau simpan ulang dari aplikasi video.")

VIDEOS: Mapping[str, tuple[str, str]] = {
    "video-missing": (N_("Berkas video tidak ada."), N_("Periksa nama dan tempatnya.")),
    "video-empty": (N_("Berkas video kosong."), OTHER_FILE),
    "video-file-too-big": (
        N_("Berkas video terlalu besar ({bytes} bita, paling banyak {most_bytes})."),
        N_("Perkecil atau potong videonya."),
    ),
    "video-unreadable": (N_("Video tidak dapat dibaca."), OTHER_FILE),
    "video-without-picture": (N_("Berkas ini hanya berisi suara."), OTHER_FILE),
    "video-too-large": (
        N_("Bingkai video {width} × {height} piksel terlalu besar."),
        N_("Simpan ulang paling besar 4K."),
    ),
    "video-too-long": (
        N_("Lama video {seconds} detik; paling lama {most_seconds} detik."),
        N_("Potong videonya."),
    ),
    "video-too-slow": (N_("Video tidak selesai dibaca dalam {seconds} detik."), OTHER_FILE),
    "video-too-tangled": (
        N_("Video berisi {streams} alur; paling banyak {most_streams}."),
        OTHER_FILE,
    ),
    "video-not-convertible": (N_("Video tidak dapat diubah."), OTHER_FILE),
}

FAULTS: Mapping[str, str] = {
    "container": N_("bukan MP4 atau MOV"),
    "video-codec": N_("gambar bukan H.264"),
    "audio-codec": N_("suara bukan AAC"),
    "pixel-format": N_("warna bukan 4:2:0"),
    "width": N_("lebih lebar dari 1.920 piksel"),
    "frame-rate": N_("bingkai per detik di luar 23–60"),
    "bit-rate": N_("lebih dari 25 Mbps"),
    "audio-rate": N_("suara di atas 48 kHz"),
    "audio-channels": N_("suara lebih dari dua kanal"),
    "index-at-end": N_("indeks di akhir berkas"),
}
"""Codes of ``content.video.faults`` as parts of a sentence."""
