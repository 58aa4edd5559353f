"""Each rule about texts: what it must find, with its place and its remedy, and what it must leave alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.checking import ALONE, FB, IG, of_alt, on, said
from planner.content.checks import RULES, Book, outcome
from planner.content.checks.dates import MONTHS, WEEKDAYS
from planner.content.checks.facts import AgendaEvent, Campaign, Narrative
from planner.content.checks.personal_rules import is_identity_number
from planner.content.errors import Fact
from planner.content.finding import Severity
from planner.content.post import Content, Variant
from planner.words.findings import FINDINGS

HITS: tuple[tuple[str, str, str, str | None], ...] = (
    ("A08", "Dukung #layananpublik kita", "#layananpublik", "#LayananPublik"),
    ("A08", "Ayo #jagabumi", "#jagabumi", "#JagaBumi"),
    ("A09", "Selamat 🎉 datang 🎉 di 🎉 kantor 🎉 kami 🎉 ya 🎉", "🎉", None),
    ("A09", "Hore 🎉🎊🥳", "🎉", None),
    ("A09", "✅ Bawa KTP\n✅ Isi formulir", "✅", None),
    ("A10", "AYO IKUT UPACARA BENDERA besok", "AYO IKUT UPACARA BENDERA", None),
    ("A10", "Ini PENGUMUMAN PENTING UNTUK WARGA semua", "PENGUMUMAN PENTING UNTUK WARGA", None),
    ("A11", "𝗣𝗲𝗻𝘁𝗶𝗻𝗴: loket tutup", "𝗣𝗲𝗻𝘁𝗶𝗻𝗴", "Penting"),
    ("A11", "Ｌｏｋｅｔ buka", "Ｌｏｋｅｔ", "Loket"),
    ("L01", "NIK 3271046504930002 atas nama", "3271046504930002", None),
    ("L01", "NIK: 32 71 04 65 04 93 00 02.", "32 71 04 65 04 93 00 02", None),
    ("L03", "Hubungi 0812-3456-7890 ya", "0812-3456-7890", None),
    ("L03", "WA +62 813 4567 8901", "+62 813 4567 8901", None),
    ("L04", "Kirim ke humas.contoh@gmail.com", "humas.contoh@gmail.com", None),
    ("L04", "Surel: info@contoh.com.", "info@contoh.com", None),
    ("L17", "Pesan lewat Gojek saja", "Gojek", None),
    ("L17", "Hadiahnya sepeda motor Honda.", "Honda", None),
    ("L18", "Dasar goblok!", "goblok", None),
    ("L18", "Jangan sebut mereka cacat mental.", "cacat mental", None),
    ("G01", "Upacara Senin, 23 Februari 2027.", "Senin, 23 Februari 2027", "Selasa, 23 Februari 2027"),
    ("G01", "Hadir Jumat (24/10/2022).", "Jumat (24/10/2022", "Senin (24/10/2022"),
    ("G01", "Rapat Senin (3/11/2024)", "3/11/2024", "11/3/2024"),
    ("G01", "Batas akhir 31 Juni 2026.", "31 Juni 2026", None),
    ("G05", "HUT ke-80 RI tahun 2026", "80", "81"),
    ("G05", "Dirgahayu Republik Indonesia ke-79, 17 Agustus 2026", "79", "81"),
    ("G06", "Mulai pukul 09.00 di aula.", "pukul 09.00", None),
    ("G06", "Loket buka pukul 8 pagi.", "pukul 8", None),
    ("G07", "Mulai pukul 09:05 WIB", "pukul 09:05", "pukul 09.05"),
    ("G07", "Pukul 13:00–15:30 WIB", "Pukul 13:00", "Pukul 13.00"),
    ("G08", "Pukul 10.00 WIB/11.00 WITA/13.00 WIT", "13.00", "12.00"),
    ("G08", "pukul 08.00 WIB, 10.00 WITA, dan 10.00 WIT", "10.00", "09.00"),
    ("G08", "10.00/12.00/12.00 WIB/WITA/WIT", "12.00", "11.00"),
    ("G09", "Rapat bulan Nopember ini", "Nopember", "November"),
    ("G09", "hari Jum'at besok", "Jum'at", "Jumat"),
    ("G09", "Aktifitas warga", "Aktifitas", "Aktivitas"),
    ("G10", "Kalo hujan, acara tetap jalan", "Kalo", "Kalau"),
    ("G10", "Petugas nggak libur", "nggak", "tidak"),
    ("G11", "Undangan meeting besok", "meeting", "rapat"),
    ("G11", "Daftar online di laman kami", "online", "daring"),
    ("G14", "Kominfo mengumumkan hasil", "Kominfo", "Komdigi"),
    ("G14", "Kementerian Komunikasi dan Informatika", "", "Kementerian Komunikasi dan Digital"),
    ("G15", "Biaya Rp 50.000 saja", "Rp ", "Rp"),
    ("G15", "Anggaran 1.5 juta", "1.5", "1,5"),
    ("G17", "Ikuti #LayananPublk", "#LayananPublk", "#LayananPublik"),
    ("G17", "#CegahStuntng sekarang", "#CegahStuntng", "#CegahStunting"),
    ("G18", "Semangat #HUTRI80", "#HUTRI80", "#HUTRI81"),
    ("G18", "#hutri79", "#hutri79", "#HUTRI81"),
    ("G19", "Ikuti @kemenkess_ri", "@kemenkess_ri", "@kemenkes_ri"),
    ("G19", "dari @infobmgk.", "@infobmgk", "@infobmkg"),
    ("G21", "Dimana loketnya?", "Dimana", "Di mana"),
    ("G21", "akan di lakukan besok", "di lakukan", "dilakukan"),
    ("G22", "Menteri (didampingi staf hadir.", "(", None),
    ("G22", "Ia berkata, “Terima kasih.", "“", None),
    ("G23", "Loket\u200b buka", "\u200b", ""),
    ("G23", "abc\u202edef", "\u202e", ""),
    ("P22", f"{'#LayananPublik ' * 12}\nLoket buka.", "", None),
    ("P22", f"@presidenrepublikindonesia {'🎉 ' * 60}\nLoket buka.", "", None),
)  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "where", "fix"), HITS, ids=lambda one: str(one)[:24])
def test_a_rule_finds_its_fault_and_says_where_and_what_instead(
    rule: str, text: str, where: str, fix: str | None
) -> None:
    found = said(text, rule)
    assert found, rule
    first = found[0]
    assert first.start is not None
    assert first.text == text[first.start : first.end]
    assert where in {"", first.text}
    assert first.fix == fix
    assert first.saying in FINDINGS


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, text, _, fix in HITS if fix is not None])
def test_a_remedy_leaves_nothing_to_say(rule: str, text: str) -> None:
    while found := said(text, rule):
        one = found[0]
        assert one.fix is not None
        assert one.start is not None
        text = f"{text[: one.start]}{one.fix}{text[one.end :]}"


QUIET: tuple[tuple[str, str], ...] = (
    ("A08", "#LayananPublik #kesehatan #batik #Ramadan1448H"),
    ("A09", "Selamat Hari Guru 🎉 untuk Ibu 👩‍🏫 dan Bapak 🇮🇩"),
    ("A09", "Bagian 1 dan 2 * # © 2026"),
    ("A10", "KPK, BPK, MPR, DPR, dan DPD hadir"),
    ("A10", "Sekolah di bawah TNI AL tetap buka"),
    ("A11", "Suhu 30 ℃, luas 5 m², ½ gelas, ﷺ"),
    ("L01", "Anggaran Rp3.271.046.504.930.002 tahun ini"),
    ("L01", "Nomor 9971046504930002 bukan NIK, 3271049904930002 juga"),
    ("L03", "Telepon (021) 3456789 atau 110, layanan 0811-8165-165"),
    ("L04", "humas@contoh.go.id dan a.b@dinas.kota.go.id"),
    ("L17", "Unggahan di Facebook dan Instagram lewat Meta"),
    ("L18", "Anjing pelacak menemukan korban"),
    ("G01", "Senin (24/10/2022), Rabu, 5 Agustus 2026, Jumat–Sabtu, 5–6 Maret 2027"),
    ("G01", "Selama dua minggu 5 Maret 2027 sampai 19 Maret 2027"),
    ("G01", "Naskah versi 2.10.2022 dan pecahan 1/2, Sabtu malam, 6 Maret 2027"),
    ("G01", "Senin (10/24/2022)"),
    ("G01", "Senin (24/10)"),
    ("G05", "HUT ke-81 RI tahun 2026, HUT ke-499 Kota Jakarta 2026, HUT ke-5 Koperasi Maju 2026"),
    ("G06", "Pukul 08.00–15.00 WIB, pukul 10.00 waktu setempat, pukul 9 sampai pukul 11 WITA"),
    ("G06", "Ia memukul 3 kali"),
    ("G07", "pukul 09.05 WIB, rasio 16:9, ayat 3:15"),
    ("G08", "10.00 WIB/11.00 WITA/12.00 WIT; 23.00 WIB = 01.00 WIT; berangkat 08.00 WIB dan tiba 13.00 WIT"),
    ("G09", "Ia membaca Harian Analisa dan menganalisis risiko"),
    ("G10", "“Ini enggak boleh lambat,” ujarnya. Program Mudik Bareng BUMN"),
    ("G11", "Piranti keras (hardware) dan “workshop” di Creative Workshop"),
    ("G14", "Pada 2022 Kominfo membuka layanan; lihat kominfo.go.id"),
    ("G15", "Rp1.500.000, 1,5 juta, 1.500 juta"),
    ("G17", "#LayananPublik #Layanan #Kota #HUTRI80"),
    ("G18", "#HUTRI81 #G20"),
    ("G19", "@kemenkes_ri dan @warga.biasa"),
    ("G21", "Di mana pun, keluar kota, kedua, dibuka"),
    ("G22", "1) satu; a) dua :) layar 6\" “Ya (benar)”.\n“Paragraf satu\n\n“Paragraf dua.”"),
    ("G23", "👨‍👩‍👧 می‌خواهم العربية\u200f"),
    ("P22", "Pendaftaran mudik gratis dibuka. " + "x" * 200),
)  # fmt: skip


@pytest.mark.parametrize(("rule", "text"), QUIET, ids=lambda one: str(one)[:24])
def test_a_rule_leaves_alone_what_is_right(rule: str, text: str) -> None:
    assert said(text, rule) == []


@given(
    st.dates(date(1990, 1, 1), date(2060, 12, 31)),
    st.sampled_from(["{d} {b} {y}", "({d}/{m}/{y})", "({d:02}/{m:02}/{y})"]),
)
def test_each_weekday_fits_one_date_alone(day: date, form: str) -> None:
    written = form.format(d=day.day, m=day.month, b=MONTHS[day.month - 1], y=day.year)
    right = WEEKDAYS[day.weekday()]
    assert said(f"Rapat {right}, {written}.", "G01") == []
    for wrong in set(WEEKDAYS) - {right}:
        (found,) = said(f"Rapat {wrong}, {written}.", "G01")
        assert found.severity is Severity.BLOCK
        assert found.facts["right"] == right


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(-170, 170))
def test_a_date_without_year_is_the_nearest(planned: date, away: int) -> None:
    day = planned + timedelta(days=away)
    text = f"{WEEKDAYS[day.weekday()]} ({day.day}/{day.month})"
    if (day.month, day.day) != (2, 29):
        assert said(text, "G01", planned.isoformat()) == []
    assert said(f"Senin ({day.day}/{day.month})", "G01") == []


PROVINCES = ALONE.book.lists.provinces


@given(
    st.sampled_from(PROVINCES), st.integers(0, 9999), st.integers(1, 31), st.sampled_from([0, 40]),
    st.integers(1, 12), st.integers(0, 99), st.integers(1, 9999), st.sampled_from(["", " ", ".", "-"]),
)  # fmt: skip
def test_every_identity_number_is_found_however_it_is_spaced(  # noqa: PLR0913, PLR0917  the parts of a NIK
    province: str,
    area: int,
    day: int,
    sex: int,
    month: int,
    year: int,
    serial: int,
    mark: str,
) -> None:
    number = f"{province}{area:04}{day + sex:02}{month:02}{year:02}{serial:04}"
    spaced = mark.join([number[:6], number[6:12], number[12:]])
    (found,) = said(f"Data: {spaced}.", "L01")
    assert (found.text, found.severity) == (spaced, Severity.BLOCK)
    assert number[4:14] not in str(found.facts)


@given(st.text("0123456789", min_size=16, max_size=16))
def test_sixteen_digits_are_a_nik_only_when_built_as_one(digits: str) -> None:
    day, month = int(digits[6:8]), int(digits[8:10])
    built = digits[:2] in PROVINCES and 1 <= month <= 12 and digits[12:] != "0000"
    assert is_identity_number(digits, PROVINCES) == (built and (1 <= day <= 31 or 41 <= day <= 71))


@given(st.integers(0, 23), st.integers(0, 59), st.integers(-3, 3), st.integers(-3, 3))
def test_zones_are_an_hour_apart(hour: int, minute: int, wita: int, wit: int) -> None:
    def at(ahead: int) -> str:
        return f"{(hour + ahead) % 24:02}.{minute:02}"

    text = f"pukul {at(0)} WIB/{at(1 + wita)} WITA/{at(2 + wit)} WIT"
    found = said(text, "G08")
    assert len(found) == (wita != 0) + (wit != 0)
    assert {one.fix for one in found} <= {at(1), at(2)}


def test_what_is_announced_must_still_come() -> None:
    late = "Pameran akan digelar pada 3 Maret 2027 di balai kota."
    assert [one.text for one in said(late, "G02", "2027-03-10")] == ["3 Maret 2027"]
    assert said("Mari hadiri pameran, Rabu, 3 Maret 2027!", "G02", "2027-03-10")
    assert said(late, "G02", "2027-03-03") == []
    assert said(late, "G02") == []
    reported = "Menteri, Senin (1/3/2027), mengatakan bantuan akan ditambah."
    assert said(reported, "G02", "2027-03-10") == []


def test_a_date_is_that_of_the_agenda() -> None:
    event = AgendaEvent(title="Rakor", starts_at=on("2027-03-03"))
    for text in ("Rakor digelar 4 Maret 2027.", "Rakor Selasa (2/3/2027)"):
        assert [one.facts["event"] for one in said(text, "G03", agenda=event)] == ["Rakor"]
    for text in ("Rakor digelar 3 Maret.", "Rakor besok.", "Undangan 1 Maret, rakor 3 Maret 2027"):
        assert said(text, "G03", agenda=event) == []
    assert said("Rakor digelar 4 Maret 2027.", "G03") == []


@pytest.mark.parametrize(
    ("text", "day", "is_wrong"),
    [
        ("Selamat Hari Guru Nasional!", "2026-11-25", False),
        ("Selamat Hari Guru Nasional!", "2026-11-24", True),
        ("Selamat merayakan Natal", "2026-12-25", False),
        ("Selamat Hari Raya Nyepi 2027", "2027-03-09", True),
        ("Selamat merayakan Nyepi", "2029-03-09", False),
        ("Menjelang Hari Guru Nasional, sekolah berbenah", "2026-11-20", False),
    ],
)
def test_a_greeting_goes_out_on_its_day(text: str, day: str, *, is_wrong: bool) -> None:
    assert bool(said(text, "G04", day)) == is_wrong
    assert said(text, "G04") == []


@pytest.mark.parametrize(
    ("text", "day", "is_wrong"),
    [
        ("Dirgahayu RI ke-80!", "2026-08-17", True),
        ("Dirgahayu RI ke-81!", "2026-08-17", False),
        ("Saat HUT ke-80 RI tahun lalu, hujan turun.", "2026-08-17", False),
    ],
)
def test_a_jubilee_is_counted_to_the_year_of_the_post(text: str, day: str, *, is_wrong: bool) -> None:
    assert bool(said(text, "G05", day)) == is_wrong


@pytest.mark.parametrize(
    ("text", "day", "right"),
    [
        ("Presiden Joko Widodo meresmikan waduk.", "2026-11-24", "mantan Presiden"),
        ("Menteri Pertahanan Prabowo Subianto hadir.", "2026-11-24", "Presiden"),
        ("Presiden Joko Widodo meresmikan waduk.", "2023-11-24", None),
        ("Presiden Prabowo Subianto hadir.", "2026-11-24", None),
        ("Pada 5 Mei 2023 Presiden Joko Widodo hadir.", "2026-11-24", None),
        ("Menteri Sekretaris Negara Prasetyo Hadi dan mantan Presiden Joko Widodo", "2026-11-24", None),
    ],
)
def test_an_office_is_that_of_the_day(text: str, day: str, right: str | None) -> None:
    assert [one.facts["right"] for one in said(text, "G13", day)] == ([right] if right else [])


def test_words_of_the_contest_warn_in_a_campaign_and_block_in_the_quiet_period() -> None:
    for text in ("Dukung paslon pilihan warga", "Capres hadir di pasar"):
        assert [one.severity for one in said(text, "L12", "2024-02-01")] == [Severity.WARN]
        assert [one.severity for one in said(text, "L12", "2024-02-12")] == [Severity.BLOCK]
        assert said(text, "L12", "2026-11-24") == []


def test_a_quoted_rude_word_warns() -> None:
    (found,) = said("Pelaku berteriak, “Bajingan!” kepada petugas.", "L18")
    assert found.severity is Severity.WARN


def test_a_campaign_asks_for_its_tags() -> None:
    campaign = Campaign(title="Mudik", tags=("MudikAman", "Mudik2027"))
    found = said("Hati-hati di jalan. #MudikAman", "G16", campaign=campaign)
    assert [(one.facts["word"], one.fix) for one in found] == [("#Mudik2027", " #Mudik2027")]
    assert len(said("Hati-hati", "G16", campaign=campaign)) == 2
    assert said("Hati-hati", "G16") == []


def test_a_narrative_asks_for_its_message_and_forbids_phrases() -> None:
    narrative = Narrative(
        title="Pangan", key_messages=(("stok cukup", "pasokan aman"),), forbidden=("krisis pangan",)
    )
    assert said("Pasokan aman sampai Lebaran.", "G24", narrative=narrative) == []
    (missing,) = said("Harga turun.", "G24", narrative=narrative)
    assert (missing.severity, missing.case) == (Severity.WARN, "")
    found = said("Tidak ada krisis pangan.", "G24", narrative=narrative)
    assert {one.severity for one in found} == {Severity.BLOCK, Severity.WARN}
    early, late = "Stok cukup. " + "Harga " * 40, "Harga " * 40 + "stok cukup."
    assert said(early, "P22", narrative=narrative) == []
    assert said(late, "P22", narrative=narrative)


@pytest.mark.parametrize(
    ("alt", "rule", "case"),
    [
        ("Gambar dari petugas di loket layanan", "A02", ""),
        ("Foto petugas di loket layanan", "A02", ""),
        ("IMG_20260105_1200", "A02", "file"),
        ("foto rapat.jpg", "A02", "file"),
        ("Takarir yang sama persis.", "A02", "caption"),
        ("Petugas", "A03", "short"),
        ("Dua orang", "A03", "short"),
        ("Petugas loket melayani warga. " * 10, "A03", ""),
        ("k" * 251, "A03", ""),
    ],
)
def test_an_alternative_text_says_what_is_seen(alt: str, rule: str, case: str) -> None:
    (found,) = of_alt(alt, rule, caption="Takarir yang sama persis.")
    assert (found.case, found.where, found.severity) == (case, "media.1.alt", Severity.HINT)
    assert found.saying in FINDINGS


@pytest.mark.parametrize("rule", ["A02", "A03"])
def test_a_plain_alternative_text_passes(rule: str) -> None:
    assert of_alt("Petugas loket melayani dua warga lanjut usia.", rule) == []
    assert of_alt("Fotografer memotret upacara di lapangan.", rule) == []


@pytest.mark.parametrize("text", ["Buka https://contoh.go.id/a.", "Lihat contoh.go.id untuk daftar"])
def test_a_link_on_instagram_can_not_be_followed(text: str) -> None:
    content = Content(title="", caption=text, channels=(FB.id, IG.id))
    assert {one.where for one in outcome(content, (FB, IG), ALONE).findings if one.code == "P23"} == {
        "caption"
    }
    assert not [one for one in outcome(content, (FB,), ALONE).findings if one.code == "P23"]


@pytest.mark.parametrize("text", ["Buka https://contoh.go.id/a.", "#a #b #c #d #e #f"])
def test_one_caption_for_both_networks_is_noticed_where_it_matters(text: str) -> None:
    same = Content(title="", caption=text, channels=(FB.id, IG.id))
    other = replace(same, variants=(Variant(channel_id=IG.id, caption="Tautan di profil."),))
    plain = replace(same, caption="Loket buka.")
    counts = [
        sum(one.code == "G26" for one in outcome(each, (FB, IG), ALONE).findings)
        for each in (same, other, plain)
    ]
    assert counts == [1, 0, 0]


def test_a_shared_text_is_looked_at_once_and_an_own_one_in_its_place() -> None:
    content = Content(title="", caption="Resiko", channels=(FB.id, IG.id))
    assert [one.where for one in outcome(content, (FB, IG), ALONE).findings if one.code == "G09"] == [
        "caption"
    ]
    own = replace(content, variants=(Variant(channel_id=IG.id, caption="Ijin", first_comment="Photo"),))
    places = {(one.where, one.text) for one in outcome(own, (FB, IG), ALONE).findings if one.code == "G09"}
    assert places == {
        ("caption", "Resiko"),
        ("instagram.caption", "Ijin"),
        ("instagram.first_comment", "Photo"),
    }


def test_every_rule_has_a_ground_with_a_date() -> None:
    for rule in RULES:
        assert ALONE.book.grounds[rule.id].basis, rule.id


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


def test_a_desk_may_turn_a_rule_off_or_weigh_it_otherwise() -> None:
    def with_ground(**told: Fact | bool | Severity) -> Book:
        ground = msgspec.structs.replace(ALONE.book.grounds["G09"], **told)
        return replace(ALONE.book, grounds={**ALONE.book.grounds, "G09": ground})

    assert said("Resiko", "G09", book=with_ground(is_on=False)) == []
    assert [one.severity for one in said("Resiko", "G09", book=with_ground(severity=Severity.WARN))] == [
        Severity.WARN
    ]


@given(st.text(max_size=200))
def test_no_text_makes_a_rule_fail_and_each_place_holds(text: str) -> None:
    content = Content(title="", caption=text)
    for one in outcome(content, (), ALONE).findings:
        if one.start is not None and one.end is not None:
            assert 0 <= one.start <= one.end <= len(text)
            assert one.text == text[one.start : one.end]
