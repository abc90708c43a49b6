#include "course/reader/schema.h"

#include <array>

#include "course/course.h"
#include "course/item.h"
#include "course/lesson.h"
#include "course/phase.h"
#include "course/provision.h"

namespace netral::course {
namespace {

using Names = std::span<const std::string_view>;

constexpr Type id_of(Thing thing) { return {.value = ValueType::id, .thing = thing}; }
constexpr Type name_of_a(Thing thing) { return {.value = ValueType::reference, .thing = thing}; }
constexpr Type integer(int least, int most) {
  return {.value = ValueType::integer, .range = {least, most}};
}
constexpr Type one_of(Names names) { return {.value = ValueType::enumeration, .names = names}; }
constexpr Type format(Names names) { return {.value = ValueType::format, .names = names}; }
constexpr Type list_of(const Type& element, int least = 1, int most = kUnbounded) {
  return {.value = ValueType::list, .range = {least, most}, .element = &element};
}
constexpr Type map_of(Thing thing, const Type& element) {
  return {.value = ValueType::map, .thing = thing, .range = {1, kUnbounded}, .element = &element};
}
constexpr Type shaped(const Shape& shape) { return {.value = ValueType::shape, .shape = &shape}; }

constexpr Type kText{.value = ValueType::text};
constexpr Type kProse{.value = ValueType::prose};
constexpr Type kDate{.value = ValueType::date};
constexpr Type kBoolean{.value = ValueType::boolean};
constexpr Type kPicture{.value = ValueType::picture};
constexpr Type kAnyInteger = integer(-1000, 1000);
constexpr Type kProvisionName = name_of_a(Thing::provision);
constexpr Type kModuleName = name_of_a(Thing::module);
constexpr Type kLessonName = name_of_a(Thing::lesson);
constexpr Type kExamName = name_of_a(Thing::exam);
constexpr Type kSceneName = name_of_a(Thing::scene);
constexpr Type kTargetName = name_of_a(Thing::target);

// kursus.yaml

constexpr std::array<std::string_view, 1> kCourseFormat = {"kursus/1"};

constexpr std::array kModuleFields = {
    Field{"id", id_of(Thing::module), Need::required,
          "Nama tetap modul, dipakai juga sebagai nama folder."},
    Field{"judul", kProse, Need::required, "Judul modul."},
    Field{"ringkas",
          {.value = ValueType::text, .range = {1, 28}},
          Need::required,
          "Nama pendek untuk kartu, paling banyak 28 huruf."},
    Field{"pelajaran", list_of(kLessonName), Need::required, "Pelajaran modul ini, berurutan."},
};
constexpr Shape kModule{"modul", kModuleFields};
constexpr Type kModuleType = shaped(kModule);

constexpr std::array kTrackFields = {
    Field{"id", id_of(Thing::track), Need::required, "Nama tetap jalur."},
    Field{"nama", kText, Need::required, "Nama jalur yang dibaca peserta."},
    Field{"jp", integer(1, 100), Need::required, "Jam pelajaran; 1 JP = 45 menit."},
    Field{"tenggat", kDate, Need::optional,
          "Hari terakhir untuk menyelesaikan jalur ini; sesudahnya pun masih dapat dikerjakan."},
    Field{"modul", list_of(kModuleName), Need::optional, "Modul jalur ini, berurutan."},
    Field{"pelajaran", list_of(kLessonName), Need::optional,
          "Pelajaran lepas yang ditambahkan pada modul itu; salah satu dari keduanya wajib."},
    Field{"ujian", list_of(kExamName), Need::optional,
          "Ujian jalur ini, berurutan; tanpa ini: semua ujian kursus."},
};
constexpr Shape kTrack{"jalur", kTrackFields};
constexpr Type kTrackType = shaped(kTrack);

constexpr std::array kPledgeFields = {
    Field{"judul", kProse, Need::required, "Judul ikrar."},
    Field{"isi", list_of(kProse), Need::required, "Butir-butir ikrar, dengan kata-kata sendiri."},
    Field{"sumber", kText, Need::required, "Dari mana ikrar itu berasal."},
};
constexpr Shape kPledge{"ikrar", kPledgeFields};

constexpr std::array kCourseFields = {
    Field{"skema", format(kCourseFormat), Need::required, "Format berkas ini."},
    Field{"id", id_of(Thing::course), Need::required, "Nama tetap kursus."},
    Field{"judul", kProse, Need::required, "Judul kursus."},
    Field{"versi", kText, Need::required, "Versi kursus, misalnya \"2026.11\"."},
    Field{"tanggal_hukum", kDate, Need::required,
          "Hukum yang diajarkan adalah hukum per tanggal ini."},
    Field{"tanggal", kDate, Need::required,
          "Tanggal versi ini; ketentuan yang dicabut sampai tanggal ini tidak boleh dikutip."},
    Field{
        "cek_paling_lama", integer(1, 120), Need::optional,
        "Umur pengecekan ketentuan yang masih diterima, dalam bulan; lebih tua diberi peringatan."},
    Field{"batas_lulus",
          {.value = ValueType::decimal, .range = {0, 10'000}},
          Need::required,
          "Nilai lulus, 0 sampai 100, misalnya \"70.01\"."},
    Field{"modul", list_of(kModuleType), Need::required, "Modul kursus, berurutan."},
    Field{"ujian", list_of(kExamName), Need::optional,
          "Semua ujian kursus, berurutan; berkasnya ada di ujian/. Yang harus dilulusi seseorang "
          "ialah ujian jalurnya."},
    Field{"jalur", list_of(kTrackType), Need::required, "Jalur belajar per kelompok peserta."},
    Field{"ikrar", shaped(kPledge), Need::optional,
          "Ikrar netralitas yang dibaca peserta pada akhir kursus."},
};

// dasar-hukum/<peraturan>.yaml

constexpr std::array<std::string_view, 1> kInstrumentFormat = {"dasar-hukum/1"};
constexpr std::array<std::string_view, 5> kBoundPersons = {"cpns", "pns", "pppk", "non-asn",
                                                           "pejabat"};
constexpr std::array<std::string_view, kPhaseCount + 1> kPhaseNamesOrAlways = {
    "selalu",        "luar-tahapan", "sebelum-penetapan", "sesudah-penetapan",
    "masa-kampanye", "masa-tenang",  "hari-pemungutan",   "setelah-pemungutan"};

constexpr Type kBoundPerson = one_of(kBoundPersons);
constexpr Type kPhaseOrAlways = one_of(kPhaseNamesOrAlways);
constexpr Type kSanctionKind = one_of(kSanctionKindNames);

constexpr std::array kRevocationFields = {
    Field{"sejak", kDate, Need::required, "Tanggal ketentuan tidak berlaku lagi."},
    Field{"oleh", kText, Need::required, "Yang mencabut atau mengubahnya."},
};
constexpr Shape kRevocation{"dicabut", kRevocationFields};

constexpr std::array kVerificationFields = {
    Field{"isi", one_of(kCheckNames), Need::required, "Seberapa jauh isinya sudah dicek."},
    Field{"sitasi", one_of(kCheckNames), Need::required,
          "Seberapa jauh nomor pasalnya sudah dicek."},
    Field{"sanksi", one_of(kCheckNames), Need::optional,
          "Seberapa jauh sanksinya sudah dicek; hanya bila ketentuan menyebut sanksi."},
};
constexpr Shape kVerification{"verifikasi", kVerificationFields};

constexpr std::array kProvisionFields = {
    Field{"id", id_of(Thing::provision), Need::required, "Nama tetap ketentuan."},
    Field{"pasal", kText, Need::required,
          "Letak tepatnya, misalnya \"Pasal 24 ayat (1) huruf d\"."},
    Field{"ringkasan", kProse, Need::required, "Isi ketentuan dengan kata-kata sendiri."},
    Field{"berlaku_bagi", list_of(kBoundPerson), Need::required, "Siapa yang terikat."},
    Field{"tahapan", list_of(kPhaseOrAlways), Need::required,
          "Tahapan pemilu ketika ketentuan berlaku."},
    Field{"sanksi", kProse, Need::optional, "Sanksi bila dilanggar."},
    Field{"jenis_sanksi",
          list_of(kSanctionKind),
          Need::free_when,
          "Jenis sanksi itu, untuk catatan akibat di akhir pelajaran; tingkat disiplin hanya bila "
          "ketentuan menyebutnya, pidana dan pemberhentian hanya bila tertulis di sanksi.",
          {"sanksi"}},
    Field{"berlaku_sejak", kDate, Need::required, "Tanggal mulai berlaku."},
    Field{"dicabut", shaped(kRevocation), Need::optional, "Diisi bila sudah dicabut."},
    Field{"verifikasi", shaped(kVerification), Need::required, "Hasil pengecekan ke sumber."},
    Field{"dicek", kDate, Need::required, "Tanggal pengecekan terakhir."},
    Field{"sumber", list_of(kText), Need::required, "Tempat pengecekan dilakukan."},
};
constexpr Shape kProvision{"ketentuan", kProvisionFields};
constexpr Type kProvisionType = shaped(kProvision);

constexpr std::array kInstrumentFields = {
    Field{"skema", format(kInstrumentFormat), Need::required, "Format berkas ini."},
    Field{"peraturan", id_of(Thing::regulation), Need::required,
          "Nama tetap peraturan, sama dengan nama berkas."},
    Field{"nama", kText, Need::required, "Nama resmi lengkap."},
    Field{"singkat", kText, Need::required, "Nama pendek, misalnya \"UU 20/2023\"."},
    Field{"jenis", one_of(kRegulationKindNames), Need::required,
          "aturan bila mengikat, anjuran bila hanya imbauan lembaga."},
    Field{"ketentuan", list_of(kProvisionType), Need::required, "Ketentuan yang dipakai kursus."},
};

// pelajaran/<modul>/<pelajaran>.yaml

constexpr std::array<std::string_view, 1> kLessonFormat = {"pelajaran/1"};

constexpr Type kPictureLayers = list_of(kPicture);
constexpr Type kTrait = one_of(kTraitNames);

constexpr std::array kCharacterFields = {
    Field{"nama", kText, Need::required, "Nama panggilan, misalnya \"Pak Danu\"."},
    Field{"peran", kText, Need::required, "Perannya bagi peserta."},
    Field{"lapisan", kPictureLayers, Need::optional, "Lapisan gambar, dari bawah ke atas."},
    Field{
        "ciri", list_of(kTrait), Need::optional,
        "Ciri yang tampak; dihitung supaya peran keliru tidak selalu jatuh pada orang yang sama."},
    Field{"laku", one_of(kConductNames), Need::optional,
          "Yang dilakukannya dalam cerita ini; netral juga untuk orang di luar ASN."},
};
constexpr Shape kCharacter{"tokoh", kCharacterFields};
constexpr Type kCharacterType = shaped(kCharacter);

constexpr std::array kVariableFields = {
    Field{"awal", kText, Need::required, "Nilai awal: bilangan bulat, atau ya/tidak."},
    Field{"antara", list_of(kAnyInteger, 2, 2), Need::optional,
          "Batas bawah dan atas; wajib untuk bilangan."},
};
constexpr Shape kVariable{"variabel", kVariableFields};
constexpr Type kVariableType = shaped(kVariable);

constexpr std::array kGroupFields = {
    Field{"nama", kText, Need::required, "Nama grup."},
    Field{"anggota", integer(2, 1024), Need::required, "Banyaknya anggota."},
};
constexpr Shape kGroup{"grup", kGroupFields};

constexpr std::array kPostFields = {
    Field{"akun", kText, Need::required, "Nama akun pengunggah."},
    Field{"teks", kProse, Need::required, "Isi unggahan."},
    Field{"waktu", kText, Need::required, "Umur unggahan seperti di layar, misalnya \"2 jam\"."},
    Field{"suka", integer(0, 1'000'000), Need::required, "Banyaknya suka."},
    Field{"gambar", kPicture, Need::optional, "Gambar unggahan."},
    Field{"gambar_teks",
          kProse,
          Need::only_when,
          "Isi gambar bagi yang tidak melihatnya.",
          {"gambar"}},
};
constexpr Shape kPost{"unggahan", kPostFields};

constexpr std::array kLetterFields = {
    Field{"dari", kText, Need::required, "Pengirim, menjadi kepala surat."},
    Field{"kepada", kText, Need::required, "Yang dituju."},
    Field{"nomor", kText, Need::optional, "Nomor surat."},
    Field{"tanggal", kText, Need::optional, "Tanggal seperti tertulis di surat."},
    Field{"perihal", kText, Need::required, "Perihal surat."},
    Field{"isi", list_of(kProse), Need::required, "Paragraf-paragraf surat."},
    Field{"tanda_tangan", kText, Need::required, "Nama dan jabatan penanda tangan."},
};
constexpr Shape kLetter{"surat", kLetterFields};

constexpr std::array kMeetingFields = {
    Field{"acara", kText, Need::required, "Yang dibahas."},
    Field{"tempat", kText, Need::required, "Tempat rapat."},
};
constexpr Shape kMeeting{"rapat", kMeetingFields};

constexpr std::array kChoiceFields = {
    Field{"id", id_of(Thing::choice), Need::required, "Nama tetap pilihan di adegan ini."},
    Field{"teks", kProse, Need::required, "Yang dilakukan atau dikatakan peserta."},
    Field{"kategori", one_of(kVerdictNames), Need::required, "Arti pilihan ini bagi netralitas."},
    Field{"poin", integer(0, 10), Need::required, "Poin, 0 sampai 10."},
    Field{"ubah", map_of(Thing::variable, kText), Need::optional,
          "Perubahan variabel: bilangan ditambahkan, ya/tidak ditetapkan."},
    Field{"umpan_balik", kProse, Need::required, "Yang terjadi sesudahnya, satu atau dua kalimat."},
    Field{"mengapa", kProse, Need::required, "Alasannya."},
    Field{"ringkas", kProse, Need::required, "Beberapa kata saja, dipakai di daftar pilihan lain."},
    Field{"dasar", list_of(kProvisionName), Need::required, "Ketentuan yang mendasarinya."},
    Field{"saran", kBoolean, Need::optional, "ya bila ini saran kehati-hatian, bukan aturan."},
    Field{"bila", kText, Need::optional, "Syarat; pilihan hanya ditawarkan bila terpenuhi."},
    Field{"sekali", kBoolean, Need::optional,
          "ya bila pilihan ini tidak ditawarkan lagi sesudah diambil."},
    Field{"ke", kSceneName, Need::required, "Adegan berikutnya."},
};
constexpr Shape kChoice{"pilihan", kChoiceFields};
constexpr Type kChoiceType = shaped(kChoice);

constexpr std::array kPhraseFields = {
    Field{"id", id_of(Thing::phrase), Need::required, "Nama tetap frasa di bagian ini."},
    Field{"teks", kProse, Need::required, "Yang dikatakan; \"—\" bila bagian ini dilewati."},
    Field{"kategori", one_of(kVerdictNames), Need::required, "Arti frasa ini bagi netralitas."},
    Field{"poin", integer(0, 10), Need::required, "Poin, 0 sampai 10."},
    Field{"catatan", kProse, Need::optional, "Akibat frasa ini bagi jawaban; satu kalimat."},
};
constexpr Shape kPhrase{"frasa", kPhraseFields};
constexpr Type kPhraseType = shaped(kPhrase);

constexpr std::array kPartFields = {
    Field{"id", id_of(Thing::part), Need::required, "Nama tetap bagian."},
    Field{"nama", kText, Need::required, "Nama bagian, misalnya \"Pembuka\" atau \"Batas\"."},
    Field{"frasa", list_of(kPhraseType, 2, 4), Need::required,
          "Frasa yang dapat dipilih, 2 sampai 4."},
};
constexpr Shape kPart{"bagian", kPartFields};
constexpr Type kPartType = shaped(kPart);

constexpr std::array kOutcomeFields = {
    Field{"kategori", one_of(kVerdictNames), Need::required,
          "Kategori jawaban seluruhnya, yaitu kategori frasa yang terburuk."},
    Field{"ubah", map_of(Thing::variable, kText), Need::optional,
          "Perubahan variabel, seperti pada pilihan."},
    Field{"umpan_balik", kProse, Need::required, "Yang terjadi sesudahnya, satu atau dua kalimat."},
    Field{"mengapa", kProse, Need::required, "Alasannya."},
    Field{"dasar", list_of(kProvisionName), Need::required, "Ketentuan yang mendasarinya."},
    Field{"saran", kBoolean, Need::optional, "ya bila ini saran kehati-hatian, bukan aturan."},
    Field{"ke", kSceneName, Need::required, "Adegan berikutnya."},
};
constexpr Shape kOutcome{"hasil", kOutcomeFields};
constexpr Type kOutcomeType = shaped(kOutcome);

constexpr std::array kReplyFields = {
    Field{"tanya", kProse, Need::required, "Ajakan menyusun jawaban."},
    Field{"bagian", list_of(kPartType, 2, 4), Need::required,
          "Bagian jawaban, berurutan, 2 sampai 4."},
    Field{"hasil", list_of(kOutcomeType, 1, 3), Need::required,
          "Yang terjadi untuk setiap kategori jawaban yang mungkin."},
};
constexpr Shape kReply{"susun", kReplyFields};

constexpr std::array kPlanFields = {
    Field{"bila", kProse, Need::required, "Saran paruh pertama, sesudah kata \"Bila\"."},
    Field{"contoh", kProse, Need::required, "Contoh paruh kedua, sesudah \"saya akan\"."},
};
constexpr Shape kPlan{"rencana", kPlanFields};

constexpr std::array kJumpFields = {
    Field{"bila", kText, Need::optional, "Syarat, misalnya \"kepercayaan > 1 dan bukan melapor\"."},
    Field{"ke", kSceneName, Need::required, "Adegan berikutnya."},
};
constexpr Shape kJump{"lanjut", kJumpFields};
constexpr Type kJumpType = shaped(kJump);

constexpr Type kDrawCount = integer(1, 50);

constexpr std::array kQuizFields = {
    Field{"ambil", map_of(Thing::topic, kDrawCount), Need::required, "Banyaknya soal per topik."},
    Field{"acak_opsi", kBoolean, Need::optional, "Apakah urutan opsi diacak; tanpa ini: ya."},
    Field{"tanya_yakin", kBoolean, Need::optional,
          "Apakah peserta ditanya seberapa yakin; tanpa ini: tidak."},
};
constexpr Shape kQuiz{"kuis", kQuizFields};

constexpr Type kExpression = one_of(kExpressionNames);
constexpr Type kLineType = map_of(Thing::character, kProse);
constexpr std::array<std::string_view, 1> kChatDisplay = {"grup-wa"};
constexpr std::array<std::string_view, 1> kPostDisplay = {"media-sosial"};
constexpr std::array<std::string_view, 1> kLetterDisplay = {"surat"};
constexpr std::array<std::string_view, 1> kMeetingDisplay = {"rapat"};

constexpr std::array kSceneFields = {
    Field{"tampilan", one_of(kDisplayNames), Need::optional,
          "Bentuk layar; tanpa ini: percakapan."},
    Field{"tahapan", one_of(kPhaseNames), Need::optional, "Bila berbeda dari tahapan pelajaran."},
    Field{"latar", kPicture, Need::optional, "Gambar latar di bawah content/gambar/."},
    Field{"grup", shaped(kGroup), Need::only_when, "Grup percakapan.", {"tampilan", kChatDisplay}},
    Field{"unggahan",
          shaped(kPost),
          Need::only_when,
          "Unggahan di media sosial; yang diucapkan tokoh menjadi komentarnya.",
          {"tampilan", kPostDisplay}},
    Field{"surat", shaped(kLetter), Need::only_when, "Surat.", {"tampilan", kLetterDisplay}},
    Field{"rapat", shaped(kMeeting), Need::only_when, "Rapat.", {"tampilan", kMeetingDisplay}},
    Field{"tampil", map_of(Thing::character, kExpression), Need::optional,
          "Tokoh yang tampak, dari kiri ke kanan, dengan ekspresinya."},
    Field{"gambar_teks", kProse, Need::optional, "Isi gambar bagi yang tidak melihatnya."},
    Field{"isi", list_of(kLineType), Need::required, "Yang diucapkan dan diceritakan."},
    Field{"catatan_fasilitator", kProse, Need::optional, "Petunjuk untuk fasilitator di kelas."},
    Field{"tanya", kProse, Need::only_when, "Pertanyaan di atas pilihan.", {"pilihan"}},
    Field{"pilihan", list_of(kChoiceType, 2, 6), Need::optional, "Pilihan peserta, 2 sampai 6."},
    Field{"susun", shaped(kReply), Need::optional,
          "Jawaban yang disusun peserta dari frasa, bagian demi bagian."},
    Field{"rencana", shaped(kPlan), Need::optional,
          "Rencana \"Bila …, saya akan …\" yang ditulis peserta untuk dirinya sendiri."},
    Field{"kuis", shaped(kQuiz), Need::optional, "Soal yang diambil dari bank soal."},
    Field{"lanjut", list_of(kJumpType), Need::also_when, "Adegan berikutnya.", {"kuis"}},
    Field{"akhir", one_of(kEndingNames), Need::optional,
          "Akhir pelajaran: baik, sedang, atau buruk."},
};
constexpr Shape kScene{"adegan", kSceneFields};
constexpr Type kSceneType = shaped(kScene);

constexpr std::array kLessonFields = {
    Field{"skema", format(kLessonFormat), Need::required, "Format berkas ini."},
    Field{"id", id_of(Thing::lesson), Need::required,
          "Nama tetap pelajaran, sama dengan nama berkas."},
    Field{"judul", kProse, Need::required, "Judul pelajaran."},
    Field{"versi", kText, Need::required, "Versi pelajaran, misalnya \"2026.11\"."},
    Field{"menit", integer(1, 60), Need::required, "Lama pengerjaan dalam menit, 1 sampai 60."},
    Field{"tujuan", list_of(kProse), Need::required, "Yang dapat dilakukan peserta sesudahnya."},
    Field{"tahapan", one_of(kPhaseNames), Need::required,
          "Tahapan pemilu ketika cerita berlangsung."},
    Field{"latar", kPicture, Need::optional, "Gambar latar semua adegan."},
    Field{"tokoh", map_of(Thing::character, kCharacterType), Need::optional, "Para tokoh."},
    Field{"variabel", map_of(Thing::variable, kVariableType), Need::optional,
          "Yang diingat selama pelajaran."},
    Field{"mulai", kSceneName, Need::required, "Adegan pertama."},
    Field{"adegan", map_of(Thing::scene, kSceneType), Need::required, "Semua adegan."},
};

// soal/<topik>.yaml

constexpr std::array<std::string_view, 1> kBankFormat = {"soal/1"};
constexpr std::array<std::string_view, 2> kKindsWithOptions = {"pilihan-ganda",
                                                               "pilihan-ganda-kompleks"};
constexpr std::array<std::string_view, 1> kKindTrueFalse = {"benar-salah"};
constexpr std::array<std::string_view, 1> kKindOrder = {"urutkan"};
constexpr std::array<std::string_view, 1> kKindMatch = {"jodohkan"};
constexpr std::array<std::string_view, 1> kKindGroup = {"kelompokkan"};
constexpr std::array<std::string_view, 1> kKindCompare = {"banding"};
constexpr std::array<std::string_view, 6> kKindsWithOneBasis = {
    "pilihan-ganda", "pilihan-ganda-kompleks", "benar-salah", "urutkan", "jodohkan", "kelompokkan"};
constexpr std::array<std::string_view, 5> kKindsInParts = {"pilihan-ganda-kompleks", "urutkan",
                                                           "jodohkan", "kelompokkan", "banding"};
constexpr std::array<std::string_view, 2> kTrueFalse = {"benar", "salah"};

constexpr std::array kOptionFields = {
    Field{"id", id_of(Thing::option), Need::required, "Nama tetap opsi di soal ini."},
    Field{"teks", kProse, Need::required, "Isi opsi."},
    Field{"kunci", kBoolean, Need::optional, "ya bila opsi ini benar; tanpa ini: tidak."},
    Field{"umpan_balik", kProse, Need::optional, "Mengapa opsi ini benar atau salah."},
};
constexpr Shape kOption{"opsi", kOptionFields};
constexpr Type kOptionType = shaped(kOption);

constexpr std::array kActFields = {
    Field{"id", id_of(Thing::option), Need::required, "Nama tetap langkah di soal ini."},
    Field{"teks", kProse, Need::required, "Isi langkah."},
    Field{"umpan_balik", kProse, Need::optional, "Mengapa langkah ini di tempat itu."},
};
constexpr Shape kAct{"langkah", kActFields};
constexpr Type kActType = shaped(kAct);

constexpr std::array kPairFields = {
    Field{"id", id_of(Thing::option), Need::required, "Nama tetap pasangan di soal ini."},
    Field{"teks", kProse, Need::required, "Sisi kiri."},
    Field{"jodoh", kProse, Need::required, "Sisi kanan yang cocok dengannya."},
    Field{"umpan_balik", kProse, Need::optional, "Mengapa keduanya cocok."},
};
constexpr Shape kPair{"pasangan", kPairFields};
constexpr Type kPairType = shaped(kPair);

constexpr std::array kTargetFields = {
    Field{"id", id_of(Thing::target), Need::required, "Nama tetap di soal ini."},
    Field{"teks", kProse, Need::required, "Isinya."},
};
constexpr Shape kTargetShape{"tempat", kTargetFields};
constexpr Type kTargetType = shaped(kTargetShape);

constexpr std::array kCardFields = {
    Field{"id", id_of(Thing::option), Need::required, "Nama tetap kartu di soal ini."},
    Field{"teks", kProse, Need::required, "Isi kartu."},
    Field{"ke", kTargetName, Need::required, "Kelompoknya."},
    Field{"umpan_balik", kProse, Need::optional, "Mengapa di kelompok itu."},
};
constexpr Shape kCard{"kartu", kCardFields};
constexpr Type kCardType = shaped(kCard);

constexpr std::array kFactFields = {
    Field{"id", id_of(Thing::option), Need::required, "Nama tetap fakta di soal ini."},
    Field{"teks", kProse, Need::required, "Fakta yang berbeda di antara kedua keadaan."},
    Field{"tahapan", one_of(kPhaseNames), Need::optional, "Bila berbeda dari tahapan soal."},
    Field{"putusan", kTargetName, Need::required, "Putusan bila faktanya begini."},
    Field{"umpan_balik", kProse, Need::optional, "Mengapa putusannya begitu."},
    Field{"dasar", list_of(kProvisionName), Need::required, "Ketentuan yang mendasarinya."},
};
constexpr Shape kFact{"fakta", kFactFields};
constexpr Type kFactType = shaped(kFact);

constexpr std::array kItemFields = {
    Field{"id", id_of(Thing::item), Need::required, "Nama tetap soal."},
    Field{"jenis", one_of(kItemKindNames), Need::required, "Jenis soal."},
    Field{"tingkat", integer(1, 3), Need::required, "Tingkat kesulitan, 1 sampai 3."},
    Field{"tahapan", one_of(kPhaseNames), Need::required, "Tahapan pemilu ketika kasus terjadi."},
    Field{"kasus", kProse, Need::optional, "Keadaan sebelum pertanyaan."},
    Field{"tanya", kProse, Need::required, "Pertanyaan, atau pernyataan untuk benar-salah."},
    Field{"opsi",
          list_of(kOptionType),
          Need::only_when,
          "Opsi jawaban: 3 sampai 5 untuk pilihan-ganda, 4 sampai 6 untuk pilihan-ganda-kompleks.",
          {"jenis", kKindsWithOptions}},
    Field{"jawaban",
          one_of(kTrueFalse),
          Need::only_when,
          "Apakah pernyataannya benar.",
          {"jenis", kKindTrueFalse}},
    Field{"langkah",
          list_of(kActType, 3, 6),
          Need::only_when,
          "Langkah-langkah dalam urutan yang benar; ditampilkan acak.",
          {"jenis", kKindOrder}},
    Field{"pasangan",
          list_of(kPairType, 3, 6),
          Need::only_when,
          "Pasangan yang cocok; sisi kanannya ditampilkan acak.",
          {"jenis", kKindMatch}},
    Field{"pengecoh",
          list_of(kTargetType, 1, 3),
          Need::free_when,
          "Sisi kanan yang tidak cocok dengan apa pun.",
          {"jenis", kKindMatch}},
    Field{"kelompok",
          list_of(kTargetType, 2, 3),
          Need::only_when,
          "Kelompok tempat kartu dipilah, misalnya boleh dan tidak boleh.",
          {"jenis", kKindGroup}},
    Field{"kartu",
          list_of(kCardType, 4, 8),
          Need::only_when,
          "Kartu yang dipilah.",
          {"jenis", kKindGroup}},
    Field{"putusan",
          list_of(kTargetType, 2, 4),
          Need::only_when,
          "Putusan yang mungkin.",
          {"jenis", kKindCompare}},
    Field{"fakta",
          list_of(kFactType, 2, 3),
          Need::only_when,
          "Satu kasus dengan satu fakta yang berbeda, beserta putusannya masing-masing.",
          {"jenis", kKindCompare}},
    Field{"penilaian",
          one_of(kCreditNames),
          Need::free_when,
          "utuh: hanya jawaban yang seluruhnya benar mendapat poin (tanpa ini: utuh); sebagian: "
          "setiap bagian yang benar mendapat bagian poinnya.",
          {"jenis", kKindsInParts}},
    Field{"mengapa", kProse, Need::required, "Alasan kuncinya."},
    Field{"dasar",
          list_of(kProvisionName),
          Need::only_when,
          "Ketentuan yang mendasarinya; pada banding setiap fakta punya dasarnya sendiri.",
          {"jenis", kKindsWithOneBasis}},
    Field{"saran", kBoolean, Need::optional, "ya bila ini saran kehati-hatian, bukan aturan."},
};
constexpr Shape kItem{"soal", kItemFields};
constexpr Type kItemType = shaped(kItem);

constexpr std::array kBankFields = {
    Field{"skema", format(kBankFormat), Need::required, "Format berkas ini."},
    Field{"topik", id_of(Thing::topic), Need::required,
          "Nama tetap topik, sama dengan nama berkas."},
    Field{"judul", kProse, Need::required, "Judul topik."},
    Field{"soal", list_of(kItemType), Need::required, "Soal-soal topik ini."},
};

// ujian/<ujian>.yaml

constexpr std::array<std::string_view, 1> kExamFormat = {"ujian/1"};

constexpr std::array<std::string_view, 2> kExamKinds = {"awal", "akhir"};

constexpr std::array kExamFields = {
    Field{"skema", format(kExamFormat), Need::required, "Format berkas ini."},
    Field{"id", id_of(Thing::exam), Need::required, "Nama tetap ujian, sama dengan nama berkas."},
    Field{"judul", kProse, Need::required, "Judul ujian."},
    Field{"jenis", one_of(kExamKinds), Need::optional,
          "awal: sekali saja sebelum pelajaran dan tidak menentukan kelulusan; akhir (tanpa ini): "
          "menentukan kelulusan."},
    Field{"menit", integer(1, 180), Need::required, "Perkiraan lama pengerjaan dalam menit."},
    Field{"ambil", map_of(Thing::topic, kDrawCount), Need::required,
          "Kisi-kisi: banyaknya soal per topik."},
    Field{"acak_opsi", kBoolean, Need::optional, "Apakah urutan opsi diacak; tanpa ini: ya."},
    Field{"tanya_yakin", kBoolean, Need::optional,
          "Apakah peserta ditanya seberapa yakin; tanpa ini: tidak."},
};

// istilah.yaml

constexpr std::array<std::string_view, 1> kGlossaryFormat = {"istilah/1"};

constexpr std::array kTermFields = {
    Field{"id", id_of(Thing::term), Need::required, "Nama tetap istilah."},
    Field{"istilah", kText, Need::required, "Kata atau singkatannya."},
    Field{"arti", kProse, Need::required, "Artinya dalam satu atau dua kalimat."},
};
constexpr Shape kTerm{"istilah", kTermFields};
constexpr Type kTermType = shaped(kTerm);

constexpr std::array kGlossaryFields = {
    Field{"skema", format(kGlossaryFormat), Need::required, "Format berkas ini."},
    Field{"istilah", list_of(kTermType), Need::required, "Istilah yang dipakai kursus."},
};

// kasus-lanjutan.yaml

constexpr std::array<std::string_view, 1> kFollowUpsFormat = {"kasus-lanjutan/1"};

constexpr std::array kFollowUpFields = {
    Field{"id", id_of(Thing::follow_up), Need::required, "Nama tetap kasus."},
    Field{"kapan", one_of(kFollowUpTimeNames), Need::required,
          "Kapan dikirim: hari-7 atau hari-30 sesudah kursus, sebelum-tahapan berikutnya; apel "
          "untuk diceritakan atasan."},
    Field{"judul", kProse, Need::required, "Judul kasus."},
    Field{"tahapan", one_of(kPhaseNames), Need::required, "Tahapan pemilu ketika kasus terjadi."},
    Field{"isi", list_of(kProse), Need::required, "Paragraf-paragraf kasus, sampai pertanyaannya."},
    Field{"jawaban", kProse, Need::required, "Jawabannya, dengan alasan; ditulis paling akhir."},
    Field{"dasar", list_of(kProvisionName), Need::required, "Ketentuan yang mendasari jawaban."},
    Field{"saran", kBoolean, Need::optional, "ya bila ini saran kehati-hatian, bukan aturan."},
};
constexpr Shape kFollowUp{"kasus", kFollowUpFields};
constexpr Type kFollowUpType = shaped(kFollowUp);

constexpr std::array kFollowUpsFields = {
    Field{"skema", format(kFollowUpsFormat), Need::required, "Format berkas ini."},
    Field{"kasus", list_of(kFollowUpType), Need::required,
          "Kasus pendek sesudah kursus, untuk dikirim lewat WhatsApp atau diceritakan saat apel."},
};

// persetujuan.yaml

constexpr std::array<std::string_view, 1> kApprovalsFormat = {"persetujuan/1"};

constexpr std::array kApprovalFields = {
    Field{"untuk", kText, Need::required,
          "Alamat pernyataan: pelajaran/adegan/pilihan, atau soal/id-soal."},
    Field{"oleh", kText, Need::required, "Yang menyetujui."},
    Field{"tanggal", kDate, Need::required, "Tanggal persetujuan."},
    Field{"hash",
          {.value = ValueType::digest},
          Need::required,
          "Sidik isi pernyataan saat disetujui."},
};
constexpr Shape kApproval{"persetujuan", kApprovalFields};
constexpr Type kApprovalType = shaped(kApproval);

constexpr std::array kApprovalsFields = {
    Field{"skema", format(kApprovalsFormat), Need::required, "Format berkas ini."},
    Field{"persetujuan", list_of(kApprovalType), Need::required,
          "Siapa menyetujui pernyataan mana; ditulis oleh “netral approve”."},
};

}  // namespace

const Shape kCourseShape{"berkas kursus", kCourseFields};
const Shape kInstrumentShape{"berkas dasar hukum", kInstrumentFields};
const Shape kLessonShape{"berkas pelajaran", kLessonFields};
const Shape kLessonHeadShape{"berkas pelajaran",
                             std::span(kLessonFields).first(kLessonFields.size() - 1)};
const Shape kBankShape{"berkas soal", kBankFields};
const Shape kExamShape{"berkas ujian", kExamFields};
const Shape kGlossaryShape{"berkas istilah", kGlossaryFields};
const Shape kFollowUpsShape{"berkas kasus lanjutan", kFollowUpsFields};
const Shape kApprovalsShape{"berkas persetujuan", kApprovalsFields};

namespace {

constexpr std::array kKinds = {
    FileKind{"kursus", "kursus.yaml", &kCourseShape},
    FileKind{"pelajaran", "pelajaran/<modul>/<pelajaran>.yaml", &kLessonShape},
    FileKind{"soal", "soal/<topik>.yaml", &kBankShape},
    FileKind{"ujian", "ujian/<ujian>.yaml", &kExamShape},
    FileKind{"istilah", "istilah.yaml", &kGlossaryShape},
    FileKind{"kasus-lanjutan", "kasus-lanjutan.yaml", &kFollowUpsShape},
    FileKind{"dasar-hukum", "dasar-hukum/<peraturan>.yaml", &kInstrumentShape},
    FileKind{"persetujuan", "persetujuan.yaml", &kApprovalsShape},
};

}  // namespace

const std::span<const FileKind> kFileKinds = kKinds;

}  // namespace netral::course
