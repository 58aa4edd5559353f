"""What the checks of texts say: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_

FINDINGS_TEXT: Mapping[str, tuple[str, str]] = {
    "P22": (
        N_("Pesan utama baru muncul setelah “selengkapnya”: {limit} huruf pertama belum menyebutnya."),
        N_("Sebut pokok berita di kalimat pertama."),
    ),
    "P23": (
        N_("Tautan {word} di takarir Instagram tidak dapat diklik."),
        N_("Arahkan ke tautan di profil."),
    ),
    "A02": (N_("Teks alternatif diawali “{word}”."), N_("Langsung sebut siapa, apa, dan di mana.")),
    "A02.caption": (
        N_("Teks alternatif mengulang takarir."),
        N_("Jelaskan apa yang terlihat: siapa, apa, di mana, dan teks pada gambar."),
    ),
    "A02.file": (
        N_("Teks alternatif berisi nama berkas."),
        N_("Jelaskan apa yang terlihat: siapa, apa, di mana, dan teks pada gambar."),
    ),
    "A03": (N_("Teks alternatif terlalu panjang ({count} huruf)."), N_("Cukup satu atau dua kalimat.")),
    "A03.short": (N_("Teks alternatif terlalu singkat ({count} huruf)."), N_("Tulis satu atau dua kalimat.")),
    "A08": (N_("Tulis tagar {right} agar terbaca pembaca layar."), N_("Awali tiap kata dengan huruf besar.")),
    "A09": (N_("Emoji berlebihan: {count}, sebaiknya paling banyak {limit}."), N_("Sisakan yang bermakna.")),
    "A09.row": (N_("Emoji berderet."), N_("Pembaca layar menyebut nama setiap emoji; cukup satu.")),
    "A09.bullets": (N_("Emoji dipakai sebagai tanda butir."), N_("Gunakan tanda • atau angka.")),
    "A10": (
        N_("Hindari HURUF KAPITAL berturut-turut ({count} kata)."),
        N_("Tulis dengan huruf biasa; kata penting ditaruh di depan."),
    ),
    "A11": (
        N_("Huruf hias tidak terbaca pembaca layar: “{word}”."),
        N_("Ganti dengan huruf biasa: “{right}”."),
    ),
    "L01": (N_("Terlihat seperti NIK ({masked})."), N_("Hapus nomor itu.")),
    "L03": (
        N_("Nomor ponsel pribadi? {word}"),
        N_("Pakai nomor layanan, atau daftarkan nomor ini sebagai nomor layanan."),
    ),
    "L04": (N_("Surel {word} bukan alamat dinas."), N_("Pakai alamat di bawah .go.id.")),
    "L12": (
        N_("Istilah peserta pemilu: {word} ({stage})."),
        N_("Tulis netral: tanpa peserta, nomor urut, dan citra diri."),
    ),
    "L12.quiet": (
        N_("Istilah peserta pemilu di masa tenang: {word} ({stage})."),
        N_("Tahan unggahan sampai masa tenang berakhir."),
    ),
    "L17": (
        N_("Menyebut merek dagang: {word}."),
        N_("Pakai nama jenisnya, kecuali mereknya memang beritanya."),
    ),
    "L18": (N_("Kata kasar atau merendahkan: {word}."), N_("Ganti dengan kata yang pantas.")),
    "G01": (
        N_("{weekday} tidak cocok: {date} jatuh pada hari {right}."),
        N_("Periksa hari dan tanggalnya."),
    ),
    "G01.turned": (
        N_("{weekday} tidak cocok: {date} jatuh pada hari {right}. Bulan dan hari tertukar? {turned} cocok."),
        N_("Tulis hari, bulan, lalu tahun."),
    ),
    "G01.turned-day": (
        N_("Tanggal {date} tidak ada. Bulan dan hari tertukar?"),
        N_("Tulis hari, bulan, lalu tahun."),
    ),
    "G01.no-day": (N_("Tanggal {date} tidak ada."), N_("Periksa tanggalnya.")),
    "G02": (
        N_("Tanggal {date} sudah lewat saat tayang ({day}), tetapi ditulis akan datang."),
        N_("Tulis sebagai yang sudah terjadi, atau majukan jadwal tayang."),
    ),
    "G03": (
        N_("Tanggal {date} berbeda dari agenda tertaut “{event}”: {day}."),
        N_("Samakan tanggalnya dengan agenda."),
    ),
    "G04": (
        N_("“{name}” jatuh pada {day}, bukan {planned}."),
        N_("Pindahkan jadwal tayang, atau ubah ucapannya."),
    ),
    "G05": (N_("Seharusnya HUT ke-{right} ({name}, {year})."), N_("Ganti {number} dengan {right}.")),
    "G06": (N_("Jam {time} tanpa WIB, WITA, atau WIT."), N_("Tambahkan zona waktunya.")),
    "G07": (N_("Gunakan titik: pukul {right}."), N_("Ganti {time} dengan {right}.")),
    "G08": (
        N_("Selisih zona salah: {time}, seharusnya {right}."),
        N_("10.00 WIB = 11.00 WITA = 12.00 WIT."),
    ),
    "G09": (N_("Ejaan baku: {word} → {right}."), ""),
    "G10": (N_("Ragam tidak resmi: {word}."), N_("Pakai ragam resmi: {right}.")),
    "G11": (N_("Padanan Indonesia: {word} → {right}."), ""),
    "G13": (
        N_("Jabatan {name} pada {day}: {right}."),
        N_("Ganti “{word}”, atau sebut sebagai jabatan terdahulu."),
    ),
    "G14": (N_("Nama lembaga lama: {word} → {right} sejak {since}."), ""),
    "G15": (N_("Penulisan angka dan uang: {word} → {right}."), N_("Tulis Rp1.500.000 dan 1,5 juta.")),
    "G16": (N_("Tagar kampanye {word} belum dipakai ({campaign})."), N_("Tambahkan {word}.")),
    "G17": (N_("{word} tidak ada di daftar tagar; mungkin maksudnya {right}."), ""),
    "G18": (N_("Tagar tahun lama: {word}; sekarang {right}."), ""),
    "G19": (N_("Akun {word} bukan akun resmi; maksudnya {right}?"), N_("Periksa nama akunnya.")),
    "G21": (N_("Penulisan “di” atau “ke”: {word} → {right}."), ""),
    "G22": (N_("Tanda kutip atau kurung belum ditutup: {mark}"), N_("Tutup atau hapus tandanya.")),
    "G23": (
        N_("Ada karakter tak terlihat atau pengubah arah ({point})."),
        N_("Hapus; biasanya terbawa saat menyalin teks."),
    ),
    "G24": (
        N_("Belum memuat pesan kunci narasi “{narrative}”: {word}."),
        N_("Masukkan pesan kuncinya dengan kata sendiri."),
    ),
    "G24.forbidden": (
        N_("Memuat ungkapan yang dilarang narasi “{narrative}”: {word}."),
        N_("Ganti ungkapan itu."),
    ),
    "G26": (
        N_("Takarir sama persis di Facebook dan Instagram."),
        N_("Sesuaikan untuk Instagram: tanpa tautan, dengan tagar seperlunya."),
    ),
}
