"""What the checks of pictures, layers, hours, accounts and links say: what is wrong, what to do, and why."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_

_CROP = N_("Pilih potongan lain, atau gambar yang lebih besar.")
_BY_ITSELF = N_("Tidak perlu berbuat apa-apa; periksa pratinjau.")
_LIGHTER = N_("Ganti warna huruf, atau gelapkan gambar di bawahnya.")
_OTHER_HOUR = N_("Pilih waktu lain.")
_EMBLEM = N_("Kembalikan lambang ke bentuk aslinya.")
_REACH = N_("Lengkapi di halaman Akun.")

FINDINGS_REST: Mapping[str, tuple[str, str]] = {
    "P05": (
        N_("Gambar ke-{number} belum bisa dijadikan JPEG ({cause})."),
        N_("Simpan ulang, lalu bawa lagi."),
    ),
    "P06": (N_("Gambar ke-{number} {count} MB; batasnya {limit} MB."), _CROP),
    "P07": (N_("Bentuk gambar ke-{number}, {width}×{height}, di luar 4:5–1,91:1."), N_("Pilih potongan.")),
    "P08": (N_("Lebar gambar ke-{number} hanya {width} piksel; akan buram di ponsel."), _CROP),
    "P10": (
        N_("Gambar korsel berbeda bentuk; gambar ke-{number} dipotong mengikuti yang pertama."),
        N_("Pilih potongan yang sama untuk semua."),
    ),
    "P12": (
        N_("Waktu terlalu dekat atau terlalu jauh untuk penjadwalan Facebook ({limit} menit–{high} hari)."),
        _OTHER_HOUR,
    ),
    "P13": (N_("Kuota kiriman {channel} dalam 24 jam akan terlampaui: {count} dari {limit}."), _OTHER_HOUR),
    "P14": (
        N_("Durasi video ke-{number} {count} detik; Reels memuat 3 detik–15 menit."),
        N_("Potong videonya."),
    ),
    "P15": (N_("Video ke-{number} belum H.264/HEVC + AAC ({codecs})."), N_("Konversikan videonya.")),
    "P17": (
        N_("Teks alternatif tidak dikirim untuk Reels dan Story."),
        N_("Tulis deskripsinya di takarir."),
    ),
    "P18": (N_("Warna gambar ke-{number} diubah ke sRGB."), _BY_ITSELF),
    "P19": (N_("Gambar ke-{number} diputar sesuai petunjuk kamera."), _BY_ITSELF),
    "P20": (N_("Gambar ke-{number} bergerak; hanya bingkai pertama yang tayang."), N_("Jadikan video.")),
    "P21": (N_("Bagian tembus pandang gambar ke-{number} menjadi putih."), N_("Beri latar di Studio.")),
    "P24": (
        N_("“{word}” di gambar ke-{number} terpotong di kisi profil (3:4)."),
        N_("Geser ke tengah."),
    ),
    "P25": (
        N_("“{word}” di gambar ke-{number} tertutup tombol Reels atau Story."),
        N_("Geser ke tengah."),
    ),
    "A04": (N_("Video ke-{number} belum punya takarir video."), N_("Tanamkan teksnya, lalu tandai.")),
    "A05": (
        N_("Teks di gambar ke-{number} sulit dibaca: kontras {count}:1, sedikitnya {limit}:1."),
        _LIGHTER,
    ),
    "A06": (
        N_("“{word}” di gambar ke-{number} terlalu kecil di ponsel (setara {count} piksel)."),
        N_("Besarkan hurufnya."),
    ),
    "A07": (
        N_("Terlalu banyak tulisan pada gambar ke-{number}: {count} kata, sebaiknya {limit}."),
        N_("Pindahkan sebagian ke takarir."),
    ),
    "A12": (
        N_("Yang tertulis di gambar ke-{number} tidak ada di takarir atau teks alternatif: {word}."),
        N_("Sebut juga dengan kata-kata."),
    ),
    "A13": (
        N_("Video ke-{number} berkilat lebih dari 3 kali per detik (detik ke-{second})."),
        N_("Potong atau perlambat bagian itu."),
    ),
    "L05": (N_("Lokasi GPS dihapus dari gambar ke-{number}."), _BY_ITSELF),
    "L06": (N_("Nama pemilik atau nomor seri kamera ({name}) dihapus dari gambar ke-{number}."), _BY_ITSELF),
    "L08": (N_("Sumber foto gambar ke-{number} belum diisi."), N_("Tulis siapa yang membuatnya.")),
    "L10": (N_("Lambang negara di gambar ke-{number} diubah."), _EMBLEM),
    "L10.rotated": (N_("Lambang negara di gambar ke-{number} dimiringkan."), _EMBLEM),
    "L10.translucent": (N_("Lambang negara di gambar ke-{number} dibuat tembus pandang."), _EMBLEM),
    "L10.cut": (N_("Lambang negara di gambar ke-{number} terpotong."), _EMBLEM),
    "L10.covered": (N_("Lambang negara di gambar ke-{number} tertutup."), _EMBLEM),
    "L14": (N_("Masih embargo sampai {time}."), N_("Pilih waktu sesudahnya.")),
    "S02": (
        N_("{time} di luar jam kerja, dan tidak ada penjaga."),
        N_("Pilih waktu lain, atau tunjuk penjaga."),
    ),
    "S03": (N_("Terlalu rapat ({count} menit) dengan “{title}”."), _OTHER_HOUR),
    "S05": (N_("{count} unggahan {channel} pada hari itu; batasnya {limit}."), N_("Pilih hari lain.")),
    "S06": (
        N_("Sebelum ini tidak ada unggahan {channel} selama {count} hari kerja."),
        N_("Pilih hari lebih awal."),
    ),
    "S07": (N_("{name}: konten ditahan."), N_("Tunggu, atau minta pengecualian.")),
    "S08": (N_("{name} pukul {since}–{until} WIB: jangan tayang."), _OTHER_HOUR),
    "S09": (N_("{name} di Bali: data seluler padam."), _OTHER_HOUR),
    "S10": (N_("Tanggal {name} masih perkiraan."), N_("Tahan sampai penetapan.")),
    "S11": (N_("Di WIT sudah tanggal {day}."), N_("Sebut tanggal dan zonanya, atau tayangkan lebih awal.")),
    "S12": (
        N_("Waktu telaah tinggal {hours_left} jam kerja."),
        N_("Beri tahu penelaah, atau pilih waktu lain."),
    ),
    "S14": (N_("Takarir hampir sama dengan “{title}” ({time})."), N_("Tulis dari sudut yang lain.")),
    "S15": (N_("“{event}” belum punya konten: {slots}."), N_("Rencanakan konten itu.")),
    "S16": (N_("Siaran langsung tanpa uji coba."), N_("Jadwalkan uji coba.")),
    "S16.unannounced": (
        N_("Siaran langsung belum diumumkan 24 jam sebelumnya."),
        N_("Jadwalkan pengumuman."),
    ),
    "S17": (N_("Disetujui lalu diubah; perlu telaah ulang."), N_("Ajukan telaah lagi.")),
    "K01": (N_("Tautan {url} rusak ({status})."), N_("Periksa alamatnya.")),
    "K01.gone": (N_("Tautan {url} tidak menjawab."), N_("Periksa alamatnya.")),
    "K02": (N_("Tautan pendek {url}."), N_("Pakai alamat resmi yang utuh.")),
    "K03": (N_("Tautan {url} tanpa https."), N_("Pakai alamat https.")),
    "K04": (N_("Tautan {url} bukan domain .go.id."), N_("Pakai alamat resmi bila ada.")),
    "K05": (N_("Domain mirip alamat resmi: {url}."), N_("Periksa huruf demi huruf.")),
    "K06": (N_("Kode pelacak pribadi pada tautan {url}."), N_("Buang kodenya.")),
    "K07": (N_("Ada kata sandi atau token ({word})."), N_("Hapus, lalu ganti kata sandinya.")),
    "K08": (
        N_("Isi berkas {name} tidak sesuai ekstensinya ({format})."),
        N_("Simpan ulang dari sumber tepercaya."),
    ),
    "K09": (N_("Berkas {name} terlalu besar atau berbahaya."), N_("Pakai berkas lain.")),
    "K10": (N_("{channel}: verifikasi dua langkah belum dipastikan."), _REACH),
    "K10.token": (N_("{channel}: token habis dalam {days_left} hari."), N_("Sambungkan akunnya lagi.")),
    "K10.admins": (N_("{channel}: hanya {count} admin penuh."), _REACH),
    "K11": (
        N_("Kode QR di gambar ke-{number} mengarah ke {url}; tidak sama dengan takarir."),
        N_("Samakan keduanya."),
    ),
}

_FILES = N_("Yang tayang adalah berkas yang kami buat; aslinya tetap utuh.")
_NETWORK = N_("Jejaring menolak yang melampaui batasnya.")
_SEEN = N_("Sebagian besar orang melihatnya di ponsel.")
_TIMES = N_("Unggahan yang berdesakan saling menutupi jangkauan.")
_TRUST = N_("Orang mengenali pemerintah dari alamatnya; alamat lain dapat dipalsukan.")
_PERSONAL = N_("Metadata foto dapat membuka tempat tinggal dan identitas orang.")

WHY_REST: Mapping[str, str] = {
    "P05": _NETWORK,
    "P06": _NETWORK,
    "P07": _NETWORK,
    "P12": _NETWORK,
    "P13": _NETWORK,
    "P14": _NETWORK,
    "P15": _NETWORK,
    "P08": _SEEN,
    "P24": _SEEN,
    "P25": _SEEN,
    "A06": _SEEN,
    "A07": _SEEN,
    "P10": N_("Instagram memakai bentuk gambar pertama untuk semua."),
    "P17": N_("Instagram menyimpan teks alternatif hanya untuk gambar di beranda."),
    "P18": _FILES,
    "P19": _FILES,
    "P20": _FILES,
    "P21": _FILES,
    "A04": N_("Banyak orang menonton tanpa suara, dan sebagian tidak mendengar."),
    "A05": N_("Orang dengan penglihatan lemah perlu kontras yang cukup."),
    "A12": N_("Pembaca layar tidak membaca tulisan di dalam gambar."),
    "A13": N_("Kilatan cepat dapat memicu kejang."),
    "L05": _PERSONAL,
    "L06": _PERSONAL,
    "L08": N_("Pencipta berhak disebut namanya."),
    "L10": N_("Lambang negara dilindungi undang-undang; bentuk dan warnanya tidak boleh diubah."),
    "L14": N_("Embargo adalah janji kepada sumber dan media."),
    "S02": N_("Di luar jam kerja, pertanyaan dan kekeliruan tidak tertangani."),
    "S03": _TIMES,
    "S05": _TIMES,
    "S06": N_("Kanal yang lama diam kehilangan pembaca."),
    "S07": N_("Dalam duka, krisis, atau masa tenang, kabar biasa melukai atau melanggar."),
    "S08": N_("Seluruh negeri berdiri tegap pada detik-detik Proklamasi."),
    "S09": N_("Pembaca di Bali tidak dapat membacanya hari itu."),
    "S10": N_("Tanggalnya baru pasti setelah ditetapkan."),
    "S11": N_("“Hari ini” berbeda bagi pembaca di tiga zona waktu."),
    "S12": N_("Penelaah perlu waktu untuk membaca sungguh-sungguh."),
    "S14": N_("Pembaca yang melihat kabar sama dua kali berhenti membaca."),
    "S15": N_("Agenda besar perlu kabar sebelum, saat, dan sesudahnya."),
    "S16": N_("Siaran tanpa pengumuman tidak ditonton; tanpa uji coba mudah gagal."),
    "S17": N_("Yang disetujui harus sama persis dengan yang tayang."),
    "K01": N_("Tautan rusak menghentikan pembaca di tengah jalan."),
    "K02": _TRUST,
    "K03": _TRUST,
    "K04": _TRUST,
    "K05": _TRUST,
    "K06": N_("Kode pelacak menghubungkan pembaca dengan akun yang membagikannya."),
    "K07": N_("Kata sandi yang sudah tayang dianggap bocor, juga setelah dihapus."),
    "K08": N_("Berkas yang menyamar dapat membawa program jahat."),
    "K09": N_("Berkas seperti ini dapat melumpuhkan komputer pembuka."),
    "K10": N_("Akun yang hanya dijaga satu orang atau satu kata sandi mudah hilang."),
    "K11": N_("Kode QR yang salah membawa pembaca ke tempat yang tidak Anda periksa."),
}
