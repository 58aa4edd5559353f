"""The words of the topics of guidance: a title, and a text of at most sixty words."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_

TOPICS: Mapping[str, tuple[str, str]] = {
    "first_words": (
        N_("Pesan utama di 125 huruf pertama"),
        N_(
            "Jaringan melipat takarir panjang, jadi banyak orang hanya membaca awalnya. Tulis dulu apa "
            "yang berubah, bagi siapa, dan mulai kapan. Tanda 125 menunjukkan tempat lipatannya. "
            "Sapaan, nama pejabat, dan latar belakang dapat menyusul di bawah."
        ),
    ),
    "alt_text": (
        N_("Teks alternatif"),
        N_(
            "Pembaca layar membacakan teks ini sebagai ganti gambar. Sebutkan siapa, sedang apa, di "
            "mana, lalu salin semua tulisan penting pada gambar. Cukup satu sampai tiga kalimat. Tidak "
            "perlu mengawali dengan kata foto atau gambar."
        ),
    ),
    "hashtags": (
        N_("Tagar: sedikit dan tepat"),
        N_(
            "Tiga sampai lima tagar yang tepat lebih berguna daripada sederet panjang. Awali tiap kata "
            "dengan huruf besar, seperti #MudikAman, agar mudah dibaca dan dibacakan dengan benar. "
            "Ambil dari daftar Humas supaya ejaannya selalu sama."
        ),
    ),
    "consent": (
        N_("Foto warga dan anak"),
        N_(
            "Wajah orang yang dikenali adalah data pribadi. Minta izin, jelaskan untuk apa, dan simpan "
            "buktinya. Untuk anak, izin diberikan orang tua atau wali. Jangan perlihatkan anak yang "
            "menjadi korban, saksi, atau pelaku perkara."
        ),
    ),
    "private_data": (
        N_("NIK, nomor ponsel, lokasi"),
        N_(
            "Nomor identitas, nomor ponsel pribadi, dan alamat rumah dapat dipakai menipu. Hapus dari "
            "takarir, tutupi pada gambar, termasuk di papan nama dan dokumen. Pakai nomor layanan "
            "resmi. Foto yang diunggah dikirim tanpa data lokasi kamera."
        ),
    ),
    "emblem": (
        N_("Lambang negara"),
        N_(
            "Lambang negara tidak boleh diubah bentuk atau warnanya, ditulisi, atau dipakai sebagai "
            "iklan. Jangan menyerupakan logo dengannya. Bila ragu, pakai logo instansi saja. Ukuran "
            "boleh berubah asal perbandingannya tetap dan bentuknya jelas terlihat."
        ),
    ),
    "dates": (
        N_("Tanggal, jam, dan angka"),
        N_(
            "Tulis Jumat, 26 Februari 2027, pukul 16.00 WIB. Jam memakai titik dan selalu menyebut "
            "zona. Ribuan memakai titik, desimal memakai koma: 1.250,5. Cocokkan hari dengan tanggalnya "
            "sebelum mengajukan telaah."
        ),
    ),
    "one_story": (
        N_("Narasi tunggal"),
        N_(
            "Pesan kunci membuat semua akun pemerintah berkata sama tentang satu isu. Baca dulu sebelum "
            "menulis, pakai angka dan istilahnya, lalu ceritakan dengan bahasa unit Anda. Bila faktanya "
            "berbeda di lapangan, tanyakan sebelum tayang, jangan mengubah sendiri."
        ),
    ),
    "curator": (
        N_("Lima pertanyaan kurator"),
        N_(
            "Manfaat: apa gunanya bagi warga? Waktu: mengapa sekarang? Kebenaran: apa sumbernya? "
            "Keselarasan: cocokkah dengan pesan kunci? Keterbacaan: pahamkah orang yang baru pertama "
            "mendengar? Satu jawaban lemah cukup untuk meminta perbaikan."
        ),
    ),
    "notes": (
        N_("Catatan yang bisa dikerjakan"),
        N_(
            "Sematkan catatan pada kata atau titik gambarnya. Sebutkan masalahnya, alasannya, dan usul "
            "gantinya dalam satu catatan. Pisahkan yang wajib dari yang hanya selera. Hindari catatan "
            "seperti kurang menarik, karena penulis tidak tahu harus mengubah apa."
        ),
    ),
    "crops": (
        N_("Ukuran dan potongan"),
        N_(
            "Unggahan 4:5 mengisi layar ponsel paling banyak. Kisi profil Instagram memotongnya menjadi "
            "3:4, Story dan Reels memakai 9:16. Letakkan wajah dan tulisan di tengah, jauh dari tepi, "
            "lalu geser titik fokus bila ada yang terpotong."
        ),
    ),
    "contrast": (
        N_("Kontras dan ukuran huruf"),
        N_(
            "Lihat gambar seukuran ponsel, selebar jempol. Huruf biasa perlu kontras 4,5:1, huruf besar "
            "3:1. Di atas foto, beri latar redup di belakang tulisan. Batasi satu gagasan tiap gambar; "
            "rinciannya masuk takarir."
        ),
    ),
    "live": (
        N_("Siaran langsung"),
        N_(
            "H-7: tema, narasumber, izin. H-3: undangan dan tautan. H-1: uji suara, gambar, jaringan, "
            "cadangan. Hari H: mulai tepat waktu, jawab komentar, siapkan juru bahasa isyarat. H+1: "
            "unggah rekaman dengan takarir dan ringkasan jawaban."
        ),
    ),
    "subtitles": (
        N_("Takarir video"),
        N_(
            "Banyak orang menonton tanpa suara, dan sebagian tidak mendengar. Sertakan takarir "
            "video yang sudah diperiksa manusia; yang otomatis sering salah pada nama dan angka. Tulis juga "
            "bunyi penting. Jangan menutup bahasa isyarat atau wajah dengan tulisan."
        ),
    ),
    "insights": (
        N_("Membaca Insights"),
        N_(
            "Jangkauan menghitung orang, tayangan menghitung berapa kali dilihat, simpanan menandai "
            "yang ingin dibaca lagi. Data dapat terlambat sampai 48 jam, jadi jangan menilai unggahan "
            "kemarin. Bandingkan dengan riwayat akun sendiri, bukan dengan instansi lain."
        ),
    ),
    "neutrality": (
        N_("Netralitas dan masa tenang"),
        N_(
            "Akun pemerintah tidak mendukung atau menyerang calon atau partai, juga lewat warna, angka, "
            "atau salam jari. Periksa foto acara sebelum diunggah. Pada masa tenang sebelum pemungutan "
            "suara, tunda konten yang dapat terbaca sebagai kampanye."
        ),
    ),
    "safe_account": (
        N_("Akun yang aman"),
        N_(
            "Nyalakan autentikasi dua langkah pada setiap admin, dengan aplikasi, bukan SMS. Sediakan "
            "dua admin penuh. Keluarkan ponsel lama dan orang yang pindah tugas. Jangan pasang aplikasi "
            "bajakan. Meta tidak meminta kata sandi lewat pesan."
        ),
    ),
    "hijacked": (
        N_("Jika akun dibajak"),
        N_(
            "Sepuluh menit pertama: tekan Tahan semua, minta admin kedua mencabut akses dan mengganti "
            "kata sandi, lalu keluarkan semua perangkat. Laporkan ke Meta dan tim siber instansi. "
            "Umumkan lewat akun lain. Simpan bukti sebelum menghapus apa pun."
        ),
    ),
    "crisis": (
        N_("Saat krisis"),
        N_(
            "Tahan konten terjadwal dulu, terutama yang riang. Sampaikan hanya fakta yang sudah pasti, "
            "sumbernya, dan kapan kabar berikutnya. Satu juru bicara. Koreksi terbuka bila keliru. "
            "Lanjutkan jadwal setelah membaca ulang tiap konten."
        ),
    ),
    "moving_days": (
        N_("Hari besar yang bergerak"),
        N_(
            "Awal Ramadan, Idulfitri, dan Iduladha ditetapkan pemerintah lewat sidang isbat. Sebelum "
            "itu, tanggal di kalender hanya perkiraan. Siapkan ucapan sebagai draf menunggu ketetapan, "
            "dan jangan menyebut tanggal pasti sebelum diumumkan."
        ),
    ),
}
