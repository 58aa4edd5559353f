"""What rules and rights say no to."""

from __future__ import annotations

from collections.abc import Mapping

from planner.words.catalogue import N_

REFUSALS: Mapping[str, tuple[str, str]] = {
    "role-missing": (
        N_("{login} tidak memegang peran yang diperlukan ({roles})."),
        N_("Minta seseorang dengan peran itu, atau minta admin menambahkannya."),
    ),
    "unit-not-yours": (
        N_("Unggahan ini milik unit kerja lain; {login} hanya menulis untuk unitnya sendiri."),
        N_("Minta seorang desainer, atau orang dari unit itu."),
    ),
    "unit-stays": (
        N_("Unggahan tidak dapat dipindahkan ke unit kerja {unit}."),
        N_("Buat unggahan baru untuk unit itu."),
    ),
    "author-may-not-approve": (
        N_("{login} ikut menulis unggahan ini dan karena itu tidak dapat menyetujuinya."),
        N_("Minta penyetuju lain."),
    ),
    "author-may-not-override": (
        N_("{login} ikut menulis unggahan ini dan karena itu tidak dapat mengesampingkan yang memblokirnya."),
        N_("Minta penyetuju yang tidak ikut menulis."),
    ),
    "override-reason-short": (
        N_("Alasan mengesampingkan perlu sedikitnya {least} huruf."),
        N_("Tulis mengapa temuan ini boleh dilewati."),
    ),
    "override-forbidden": (
        N_("Temuan {rule} tidak dapat dikesampingkan."),
        N_("Perbaiki isinya."),
    ),
    "override-needless": (
        N_("{rule} hanya saran; tidak perlu dikesampingkan."),
        N_("Lewati saja."),
    ),
    "override-unknown": (
        N_("Pengesampingan ini sudah tidak berlaku."),
        N_("Muat ulang unggahan."),
    ),
    "move-refused": (
        N_("Keadaan unggahan tidak mengizinkan langkah ini ({here} → {there})."),
        N_("Lihat riwayat unggahan."),
    ),
    "state-forbids": (
        N_("Keadaan unggahan tidak mengizinkan langkah ini ({state})."),
        N_("Lihat riwayat unggahan."),
    ),
    "post-is-being-sent": (
        N_("Unggahan sedang dikirim atau belum pasti tayang; selama itu tidak dapat diubah."),
        N_("Tunggu sampai pemeriksaan selesai."),
    ),
    "post-is-marked": (
        N_("Unggahan ditandai menunggu ({mark}) dan karena itu tidak masuk antrean."),
        N_("Cabut tandanya dahulu."),
    ),
    "post-is-live": (
        N_("Unggahan sudah tayang di sedikitnya satu kanal."),
        N_("Buat unggahan baru untuk perbaikan."),
    ),
    "post-is-uncertain": (
        N_("Belum pasti apakah unggahan ini sudah tayang."),
        N_("Periksa di akunnya, lalu putuskan dengan `queue decide`."),
    ),
    "note-unknown": (
        N_("Catatan ini tidak ada lagi."),
        N_("Muat ulang daftar catatan."),
    ),
    "template-unknown": (N_("Tidak ada templat {template}."), N_("Mungkin sudah dihapus orang lain.")),
    "template-name-wrong": (N_("Nama templat perlu 1 sampai {most} huruf."), ""),
    "preset-unknown": (N_("Tidak ada setelan {preset}."), N_("Mungkin sudah dihapus orang lain.")),
    "preset-name-wrong": (N_("Nama setelan perlu 1 sampai {most} huruf."), ""),
    "palette-unknown": (N_("Tidak ada palet {palette}."), ""),
    "version-unknown": (
        N_("Tidak ada versi {version}."),
        N_("Muat ulang unggahan."),
    ),
    "post-not-open": (
        N_("Konten itu sudah tidak terbuka, jadi perubahannya tidak diurungkan."),
        N_("Buka kontennya, lalu ubah lagi di sana."),
    ),
    "no-free-slot": (
        N_("Tidak ada slot kosong dalam {days} hari ke depan."),
        N_("Pilih hari dan jamnya sendiri."),
    ),
    "post-changed-meanwhile": (
        N_("Unggahan berubah selagi dikerjakan."),
        N_("Lihat versi terbaru dan ulangi."),
    ),
    "post-not-queued": (N_("Unggahan ini tidak ada dalam antrean."), N_("Setujui dan jadwalkan dahulu.")),
    "post-unknown": (N_("Tidak ada unggahan {post}."), N_("Lihat `post list`.")),
    "publication-unknown": (N_("Tidak ada kiriman {publication}."), N_("Lihat `queue list`.")),
    "publication-withdrawn": (N_("Kiriman sudah dikeluarkan dari antrean."), ""),
    "nothing-to-decide": (N_("Kiriman ini tidak sedang menunggu keputusan ({state})."), ""),
    "nothing-sealed": (N_("Belum ada isi yang dikunci untuk disetujui."), N_("Ajukan unggahan dahulu.")),
    "content-changed": (
        N_("Isi unggahan tidak lagi sama dengan yang disetujui; tidak ada yang dikirim."),
        N_("Ajukan dan setujui lagi."),
    ),
    "approval-gone": (
        N_("Persetujuan unggahan ini tidak berlaku lagi; tidak ada yang dikirim."),
        N_("Ajukan dan setujui lagi."),
    ),
    "approved-by-author": (
        N_("Unggahan disetujui oleh salah seorang penulisnya; tidak ada yang dikirim."),
        N_("Minta penyetuju lain."),
    ),
    "reason-missing": (
        N_("Masih ada peringatan; menyetujuinya memerlukan alasan tertulis."),
        N_("Tulis alasan (--reason), atau perbaiki unggahan."),
    ),
    "pause-reason-empty": (N_("Alasan menahan belum diisi."), N_("Tulis mengapa (--reason).")),
    "checks-block": (
        N_("Pemeriksaan menemukan {blockers} hal yang harus diperbaiki dahulu."),
        N_("Perbaiki isinya, lalu ajukan lagi."),
    ),
    "note-empty": (N_("Catatan masih kosong."), N_("Tulis apa yang perlu diperbaiki.")),
    "snippet-empty": (N_("Nama atau isinya masih kosong."), N_("Isi keduanya.")),
    "snippet-too-long": (
        N_("Teks ini terlalu panjang untuk disimpan."),
        N_("Paling banyak {limit} karakter."),
    ),
    "snippet-exists": (N_("Nama {name} sudah dipakai."), N_("Pilih nama lain.")),
    "snippet-unknown": (N_("Teks itu sudah dihapus orang lain."), N_("Buka daftarnya lagi.")),
    "title-missing": (N_("Judul belum diisi."), N_("Isi judul unggahan.")),
    "name-empty": (N_("Nama masih kosong."), N_("Isi namanya.")),
    "roles-empty": (N_("Belum ada peran."), N_("Beri sedikitnya satu peran (--role).")),
    "login-taken": (N_("Nama masuk {login} sudah dipakai."), N_("Pilih nama lain.")),
    "login-unknown": (N_("Tidak ada orang dengan nama masuk {login}."), N_("Lihat `people list`.")),
    "person-unknown": (N_("Tidak ada orang {person}."), N_("Lihat `people list`.")),
    "unit-unknown": (N_("Tidak ada unit kerja {unit}."), N_("Yang ada: {known}.")),
    "zone-unknown": (
        N_("Zona waktu {zone} tidak dikenal."),
        N_("Pakai Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura."),
    ),
    "time-unreadable": (
        N_("Waktu {value} tidak dapat dibaca."),
        N_("Tulis seperti 2027-02-22T10:00:00+07:00."),
    ),
    "time-without-offset": (
        N_("Waktu {value} tidak menyebut zona."),
        N_("Tulis seperti 2027-02-22T10:00:00+07:00."),
    ),
    "demo-takes-no-account": (
        N_("Ruang contoh berjalan dengan jam contoh dan tidak menerima akun sungguhan."),
        N_("Sambungkan akun di ruang kerja sendiri."),
    ),
    "clock-not-yours": (
        N_("PLANNER_NOW tidak berlaku di ruang kerja dengan akun sungguhan."),
        N_("Hapus PLANNER_NOW dari lingkungan."),
    ),
    "target-unknown": (N_("Ukuran {target} tidak dikenal."), N_("Yang ada: {known}.")),
    "options-exclusive": (N_("Sebut tepat satu dari pilihan ini: {options}."), N_("Lihat --help.")),
    "target-not-for-channel": (
        N_("Ukuran {target} tidak diterima Instagram ({channel}): rasionya di luar 4:5 sampai 1,91:1."),
        N_("Pilih instagram-portrait, instagram-square, atau instagram-landscape."),
    ),
    "option-wrong": (N_("Nilai {option} tidak dapat dipakai: {value}."), N_("Lihat --help.")),
    "document-not-json": (N_("Dokumen bukan JSON yang sah: {detail}"), N_("Perbaiki berkasnya.")),
    "document-no-object": (N_("Dokumen bukan objek JSON."), N_("Tulis seperti {example}.")),
    "document-wrong": (N_("Dokumen tidak dapat dipakai: {detail}"), N_("Perbaiki berkasnya.")),
    "document-key-unknown": (
        N_("Kunci {key} tidak dikenal."),
        N_("Mungkin yang dimaksud {nearest}?"),
    ),
    "channel-unknown": (N_("Tidak ada akun {channel}."), N_("Lihat `accounts list`.")),
    "channel-not-connected": (
        N_("Belum ada akun {channel} yang tersambung."),
        N_("Sambungkan akun dahulu."),
    ),
    "channel-ambiguous": (
        N_("Ada lebih dari satu akun {channel}."),
        N_("Sebut salah satu: {known}."),
    ),
    "asset-unknown": (N_("Tidak ada media {asset}."), N_("Lihat `media list`.")),
    "file-exists": (N_("Berkas {file} sudah ada."), N_("Pilih nama lain.")),
    "no-photographs": (N_("Di {place} tidak ada foto."), N_("Pilih folder yang berisi gambar.")),
    "folder-not-empty": (N_("Folder {place} tidak kosong."), N_("Pilih folder baru.")),
    "no-page-found": (
        N_("Token ini tidak membuka satu Halaman pun."),
        N_("Periksa Halaman mana yang dicentang saat token dibuat."),
    ),
    "page-task-missing": (
        N_("Token tidak boleh membuat konten di {page}."),
        N_("Minta tugas {task} di Halaman itu."),
    ),
}
