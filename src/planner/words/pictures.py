"""Why a picture can't be used."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_

OTHER_FILE = N_("Pakai berkas lain, atau simpan ulang dari aplikasi gambar.")

PICTURES: Mapping[str, tuple[str, str]] = {
    "picture-empty": (N_("Berkas gambar kosong."), OTHER_FILE),
    "picture-missing": (N_("Berkas gambar tidak ada."), N_("Periksa nama dan tempatnya.")),
    "picture-vanished": (N_("Berkas gambar hilang selagi dibaca."), N_("Periksa tempatnya lalu ulangi.")),
    "picture-type-unknown": (
        N_("Jenis berkas ini bukan gambar yang dikenal."),
        N_("Pakai JPEG, PNG, WebP, AVIF, HEIC, TIFF, atau GIF."),
    ),
    "picture-unreadable": (N_("Gambar tidak dapat dibaca."), OTHER_FILE),
    "picture-truncated": (N_("Gambar terpotong: sebagian datanya tidak ada."), OTHER_FILE),
    "picture-too-many-pixels": (
        N_("Gambar {width} × {height} piksel terlalu besar (paling banyak {most_pixels})."),
        N_("Perkecil gambar."),
    ),
    "picture-file-too-big": (
        N_("Berkas gambar terlalu besar ({bytes} bita, paling banyak {most_bytes})."),
        N_("Perkecil gambar."),
    ),
    "folder-without-pictures": (
        N_("Tidak ada gambar atau video dalam folder {name}."),
        N_("Pilih folder lain."),
    ),
    "picture-here-already": (N_("Gambar ini sudah ada dalam konten."), ""),
    "web-address-not-fetched": (
        N_("Alamat web tidak dapat diambil; simpan gambarnya lebih dulu."),
        "",
    ),
    "rendition-too-big": (
        N_("Gambar tidak dapat dibuat cukup kecil ({bytes} bita)."),
        N_("Pilih ukuran lain."),
    ),
    "letters-missing": (
        N_("Huruf ini tidak ada dalam fon yang tersedia: {letters}"),
        N_("Ganti huruf itu."),
    ),
    "font-refused": (
        N_("Berkas fon ini tidak dapat dipakai: {reason}"),
        N_("Pakai fon TrueType atau OpenType yang utuh."),
    ),
    "layer-asset-missing": (
        N_("Gambar atau logo di atas foto tidak ditemukan: {asset}"),
        N_("Ganti gambar itu di Studio."),
    ),
    "design-out-of-range": (N_("Nilai {field} dalam desain tidak dapat dipakai: {value}"), ""),
    "design-unreadable": (N_("Desain tidak dapat dibaca: {reason}"), N_("Perbaiki berkasnya.")),
}
