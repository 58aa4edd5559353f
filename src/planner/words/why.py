"""Why a check asks what it asks: "kenapa?". The legal basis and its date are in the book of the checks."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_, _
from planner.words.findings_rest import WHY_REST

_LIMIT = N_("Jejaring menolak atau memotong unggahan yang melampaui batasnya.")
_SPELLING = N_("Naskah negara memakai bahasa Indonesia yang baik dan benar.")
_PRIVATE = N_("Data pribadi yang sudah tersebar tidak dapat ditarik kembali dan dapat disalahgunakan.")

WHY: Mapping[str, str] = {
    **WHY_REST,
    "post-empty": N_("Unggahan tanpa isi tidak dapat dikirim."),
    "no-channel": N_("Tanpa kanal, unggahan tidak tayang di mana pun."),
    "format-not-sendable": N_("Format ini baru dapat direncanakan, belum dikirim."),
    "link-with-pictures": N_("Halaman Facebook menampilkan gambar atau kartu tautan, tidak keduanya."),
    "comment-too-long": _LIMIT,
    "too-many-pictures": _LIMIT,
    "P01": _LIMIT,
    "P02": N_("Instagram membatasi tagar; lebih dari batas keras, takarirnya hilang tanpa pemberitahuan."),
    "P03": _LIMIT,
    "P04": N_("Instagram tidak menerima unggahan tanpa gambar atau video."),
    "P09": _LIMIT,
    "P11": _LIMIT,
    "P16": _LIMIT,
    "P22": N_("Di ponsel, takarir dilipat; banyak orang hanya membaca yang sebelum lipatan."),
    "P23": N_("Instagram tidak membuat tautan dari alamat di takarir; orang harus mengetik ulang."),
    "A01": N_("Tanpa teks alternatif, orang yang tidak melihat tidak tahu isi gambar."),
    "A02": N_("Pembaca layar sudah menyebut “gambar”; pengulangan membuang waktu pendengarnya."),
    "A03": N_("Pembaca layar membacakan seluruhnya tanpa jeda; terlalu singkat tidak menjelaskan apa pun."),
    "A08": N_("Pembaca layar mengeja tagar tanpa huruf besar sebagai satu kata yang tidak dikenal."),
    "A09": N_("Pembaca layar menyebut nama setiap emoji dengan lengkap."),
    "A10": N_("Deretan huruf kapital sulit dibaca dan dapat dieja oleh pembaca layar."),
    "A11": N_("Huruf hias adalah lambang, bukan huruf; pembaca layar melewatinya."),
    "L01": _PRIVATE,
    "L03": _PRIVATE,
    "L04": N_("Surat ke alamat pribadi tidak terarsip sebagai dokumen dinas."),
    "L12": N_("Lembaga negara netral: tidak menguntungkan atau merugikan peserta pemilu."),
    "L17": N_("Kanal pemerintah tidak mempromosikan merek."),
    "L18": N_("Kata kasar merendahkan orang dan martabat lembaga."),
    "G01": N_("Hari dan tanggal yang tidak cocok membuat orang datang pada hari yang salah."),
    "G02": N_("Undangan untuk hari yang sudah lewat menyesatkan pembaca."),
    "G03": N_("Satu acara, satu tanggal: di agenda dan di takarir."),
    "G04": N_("Ucapan pada hari yang salah terlihat ceroboh dan dapat menyinggung."),
    "G05": N_("Angka ulang tahun dihitung dari tahun lahirnya."),
    "G06": N_("Indonesia memiliki tiga zona waktu; tanpa zona, dua pertiga pembaca harus menebak."),
    "G07": N_("EYD memisahkan jam dan menit dengan titik."),
    "G08": N_("WITA satu jam dan WIT dua jam lebih cepat daripada WIB."),
    "G09": _SPELLING,
    "G10": N_("Kanal resmi berbicara dengan ragam resmi; ragam percakapan boleh di dalam kutipan."),
    "G11": N_("Padanan Indonesia dipahami lebih banyak orang."),
    "G13": N_("Menyebut jabatan yang sudah berakhir atau belum dimulai adalah kesalahan fakta."),
    "G14": N_("Nama lembaga mengikuti peraturan yang berlaku pada hari itu."),
    "G15": _SPELLING,
    "G16": N_("Tagar kampanye mengumpulkan unggahan semua unit di satu tempat."),
    "G17": N_("Salah satu huruf, dan unggahan tidak ikut terkumpul di bawah tagarnya."),
    "G18": N_("Tagar dengan angka tahun lalu membawa pembaca ke unggahan lama."),
    "G19": N_("Akun yang mirip dapat milik penipu."),
    "G21": _SPELLING,
    "G22": N_("Pembaca tidak tahu di mana kutipan atau sisipan berakhir."),
    "G23": N_("Karakter tak terlihat merusak pencarian, tagar, dan urutan baca."),
    "G24": N_("Narasi tunggal: setiap unit menyampaikan pesan kunci yang sama."),
    "G26": N_("Tautan tidak dapat diklik di Instagram; takarir yang sama melayani salah satu saja."),
    "S01": N_("Yang sudah lewat tidak dapat ditayangkan tepat waktu."),
}  # fmt: skip


def why(code: str) -> str:
    """Return why a rule asks what it asks, empty where nothing is told."""
    return _(WHY[code]) if code in WHY else ""
