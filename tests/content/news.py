"""Ordinary Indonesian news sentences, our own: written by hand, and made of hand-written patterns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

from planner.content.checks.dates import MONTHS, WEEKDAYS

WRITTEN = Path(__file__).with_name("news_sentences.txt")
PEOPLE = (
    "Ratna Wulandari",
    "Made Suardana",
    "Yohanes Tukan",
    "Siti Maryam",
    "Ahmad Fauzi Rangkuti",
    "Lestari Handayani",
    "Bernadus Wenda",
    "Tri Cahyo Nugroho",
    "Nur Aini Latif",
    "Ida Ayu Kartika",
    "Robert Silalahi",
    "Rahmat Hidayatullah",
    "Maria Goreti Lusi",
)
OFFICES = (
    "Kepala Dinas Kesehatan",
    "Bupati",
    "Wali Kota",
    "Direktur Jenderal Bina Marga",
    "Kepala Balai Bahasa",
    "Menteri Sosial",
    "Sekretaris Daerah",
    "Kepala Biro Humas",
    "Asisten Deputi Bidang Humas dan Protokol",
    "Ketua Panitia",
    "Camat",
)
PLACES = (
    "Banyuwangi",
    "Sorong",
    "Kendari",
    "Padang Panjang",
    "Bitung",
    "Ende",
    "Palangka Raya",
    "Tanjung Selor",
    "Ternate",
    "Kota Batu",
    "Pangkalpinang",
    "Wamena",
    "Gunungkidul",
    "Lombok Utara",
    "Nunukan",
    "Sabang",
    "Metro",
)
THINGS = (
    "pembangunan puskesmas pembantu",
    "perbaikan tanggul sungai",
    "pembagian kacamata baca",
    "layanan kapal perintis",
    "pelatihan juru ukur tanah",
    "penanaman bakau",
    "pasar tani",
    "pemeriksaan mata anak sekolah",
    "penataan kawasan pantai",
    "pencatatan arsip keluarga",
    "perbaikan jaringan irigasi",
    "uji coba bus listrik",
    "pembukaan perpustakaan malam",
)
ZONES = ("WIB", "WITA", "WIT")
PATTERNS = (
    "{office} {place} {person} meninjau {thing} di {place2}, {weekday} ({d}/{m}/{y}).",
    "{place}, {weekday} ({d}/{m}/{y}) – {office} {person} membuka {thing}.",
    "“Kami menargetkan {thing} selesai dalam {n} bulan,” kata {person} di {place}, {weekday} ({d}/{m}/{y}).",
    "{Thing} di {place} dimulai {weekday}, {d} {month} {y}, pukul {hour} {zone}.",
    "Sebanyak {big} warga {place} mengikuti {thing} pada {weekday}, {d} {month} {y}.",
    "{Thing} di {place} menghabiskan anggaran Rp{money} juta.",
    "Menurut {person}, {thing} di {place} menjangkau {n} desa dan {n2} kelurahan.",
    "Pendaftaran {thing} dibuka sampai {d} {month} {y} melalui kantor kecamatan di {place}.",
    "“Masih ada {n} lokasi yang menunggu giliran,” ujar {office} {place} {person}.",
    "{person} menyebut {thing} membantu {big} keluarga, terutama di {place} dan {place2}.",
    "Rapat persiapan {thing} berlangsung pukul {hour}–{hour2} {zone} di balai kota {place}.",
    "Jumlah peserta {thing} di {place} naik {n},{n2} persen dibandingkan dengan {month} tahun lalu.",
    "Foto: {thing} di {place}, {d} {month} {y} (Humas {place}/{person}).",
    "{office} {place} ({person}) menolak berkomentar tentang {thing} itu.",
    "Setelah {thing} di {place}, rombongan melanjutkan perjalanan ke {place2} dengan {n} kendaraan.",
    "“Saya datang dari {place2} untuk melihat {thing},” tutur {person}, {n2} tahun.",
    "Warga {place} berharap {thing} tidak berhenti pada {month} {y}.",
    "Di {place}, {thing} melibatkan {n} relawan; di {place2}, {n2} relawan.",
    "{Thing} tahap {n2} di {place} ditunda karena hujan deras, kata {person}.",
    "Surat edaran tentang {thing} berlaku mulai {weekday}, {d} {month} {y}, di seluruh {place}.",
    "Kegiatan bertajuk “{Thing} untuk Semua” digelar di {place} selama {n} hari.",
    "{person}, {office} {place}, menerima {n} usulan mengenai {thing}.",
    "Dari {big} rumah di {place}, baru {n} persen yang terjangkau {thing}.",
    "Pada {d}/{m}/{y}, {office} {place} menandatangani perjanjian tentang {thing}.",
    "Biaya {thing} turun dari Rp{money}.000 menjadi Rp{n}.500 per orang di {place}.",
    "Acara itu (termasuk {thing}) disiarkan dari {place} mulai pukul {hour} {zone}.",
    "{office} {place} mengimbau warga {place2} mengikuti {thing} dengan tertib.",
    "Laporan lengkap tentang {thing} di {place} dapat dibaca di laman pemerintah kota.",
)


def written() -> tuple[str, ...]:
    """Return the sentences that were written one by one."""
    return tuple(WRITTEN.read_text(encoding="utf-8").splitlines())


def made(count: int) -> Iterator[str]:
    """Yield sentences of patterns; periods of different length let no two be alike."""
    parts = zip(
        cycle(PATTERNS),
        cycle(PEOPLE),
        cycle(OFFICES),
        cycle(PLACES),
        cycle(PLACES[5:]),
        cycle(THINGS),
        range(count),
        strict=False,
    )
    for pattern, person, office, place, other, thing, number in islice(parts, count):
        day = date(2021, 1, 4) + timedelta(days=number * 11 % 2600)
        hour = 7 + number % 9
        yield pattern.format(
            person=person,
            office=office,
            place=place,
            place2=other,
            thing=thing,
            Thing=thing[0].upper() + thing[1:],
            weekday=WEEKDAYS[day.weekday()],
            d=day.day,
            m=day.month,
            month=MONTHS[day.month - 1],
            y=day.year,
            hour=f"{hour:02}.{number % 4 * 15:02}",
            hour2=f"{hour + 2:02}.00",
            zone=ZONES[number % 3],
            n=2 + number % 37,
            n2=1 + number % 8,
            big=f"{1 + number % 8}.{100 + number % 890}",
            money=100 + number % 800,
        )


def sentences() -> tuple[str, ...]:
    """Return over a thousand of them, each once."""
    return tuple(dict.fromkeys((*written(), *made(1_000))))
