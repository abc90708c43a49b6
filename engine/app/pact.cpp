#include "app/pact.h"

#include <ostream>

#include "app/desk.h"
#include "app/free_file.h"
#include "base/markup.h"
#include "base/nip.h"
#include "base/path.h"
#include "course/reader/library.h"
#include "platform/files.h"

namespace netral::app {
namespace {

namespace fs = std::filesystem;

/// "NIP 19990101 202501 2 999", a participant's code, or the label alone.
std::string identity_line(const base::Strings& strings, const records::PersonRow* person) {
  const std::string label = strings.say("pakta.nip");
  if (person == nullptr) return label;
  return person->nip.empty() ? person->code : label + " " + base::group_nip_digits(person->nip);
}

std::vector<papers::PactField> fields_of(const base::Strings& strings,
                                         const records::PersonRow* person) {
  if (person == nullptr) {
    return {{strings.say("pakta.nama"), {}},
            {strings.say("pakta.nip"), {}},
            {strings.say("pakta.unit"), {}}};
  }
  const papers::PactField identity =
      person->nip.empty()
          ? papers::PactField{strings.say("pakta.kode"), person->code}
          : papers::PactField{strings.say("pakta.nip"), base::group_nip_digits(person->nip)};
  return {{strings.say("pakta.nama"), person->name},
          identity,
          {strings.say("pakta.unit"), person->unit}};
}

base::Result<std::string> pdf_of(const Environment& environment,
                                 const papers::IntegrityPact& pact) {
  const auto fonts = read_fonts(environment.assets);
  if (!fonts) return tl::unexpected(fonts.error());
  return papers::integrity_pact_pdf(pact, {fonts->regular, fonts->semi_bold});
}

base::Result<std::string> blank_pdf(const Environment& environment) {
  course::Library library;
  if (const auto opened = open_library(environment, library); !opened) {
    return tl::unexpected(opened.error());
  }
  if (!library.course().pledge) return base::fault("pledge_absent");
  return pdf_of(environment, pact_of(environment.strings, library.course(), nullptr));
}

}  // namespace

papers::IntegrityPact pact_of(const base::Strings& strings, const course::Course& course,
                              const records::PersonRow* person) {
  papers::IntegrityPact pact;
  pact.title = strings.say("pakta.judul");
  pact.about = strings.say("pakta.tentang");
  pact.opening = strings.say("pakta.pembuka");
  pact.person = fields_of(strings, person);
  pact.lead = strings.say("pakta.menyatakan");
  for (const std::string& paragraph : course.pledge->paragraphs) {
    pact.paragraphs.push_back(base::without_markup(paragraph));
  }
  pact.closing = strings.say("pakta.penutup");
  pact.place_and_date = strings.say("pakta.tempat");
  pact.superior = {strings.say("pakta.mengetahui"), {}, identity_line(strings, nullptr)};
  pact.signer = {strings.say("pakta.yang_menyatakan"),
                 person == nullptr ? std::string() : person->name, identity_line(strings, person)};
  pact.footer = {base::without_markup(course.pledge->source), strings.say("pakta.catatan")};
  return pact;
}

base::Result<fs::path> save_pact(const Environment& environment, const course::Course& course,
                                 const records::PersonRow& person) {
  const auto pdf = pdf_of(environment, pact_of(environment.strings, course, &person));
  if (!pdf) return tl::unexpected(pdf.error());
  const fs::path file =
      free_file(environment.documents, environment.strings.say("pakta.nama_berkas"), ".pdf");
  if (const auto written = platform::write_file(file, *pdf); !written) {
    return tl::unexpected(written.error());
  }
  return file;
}

int write_blank_pact(const Environment& environment, const fs::path& file, std::ostream& out,
                     std::ostream& trouble) {
  const auto complain = [&](const base::Fault& fault) {
    trouble << environment.strings.say(fault) << '\n';
    return 2;
  };
  const auto pdf = blank_pdf(environment);
  if (!pdf) return complain(pdf.error());
  if (const auto written = platform::write_file(file, *pdf); !written) {
    return complain(written.error());
  }
  out << environment.strings.say("pakta.ditulis", {{"file", base::utf8(file)}}) << '\n';
  return 0;
}

}  // namespace netral::app
