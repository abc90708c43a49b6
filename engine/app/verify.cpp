#include "app/verify.h"

#include <istream>
#include <iterator>
#include <ostream>

#include "records/certificate.h"

namespace netral::app {

int verify_certificate(const Environment& environment, const std::string& code, std::istream& in,
                       std::ostream& out, std::ostream& trouble) {
  const base::Strings& strings = environment.strings;
  const auto complain = [&](const base::Fault& fault, int status) {
    trouble << strings.say(fault) << '\n';
    return status;
  };
  const bool reads = code == "-";
  if (!reads && !records::plain_code(code)) return complain({"certificate_code_shape"}, 2);
  const std::string text = reads ? std::string(std::istreambuf_iterator<char>(in), {}) : code;
  const auto store = open_store(environment);
  if (!store) return complain(store.error(), 2);
  const auto verified = store->verify_certificate(text);
  if (!verified) {
    const bool is_finding = verified.error().key.starts_with("certificate_");
    return complain(verified.error(), is_finding ? 1 : 2);
  }
  const records::CertificateFacts& facts = verified->facts;
  out << strings.say("perintah.sertifikat_sah", {{"nomor", facts.number},
                                                 {"nama", facts.name},
                                                 {"nip", facts.identity},
                                                 {"kursus", facts.course},
                                                 {"tanggal", base::iso(facts.passed_on)},
                                                 {"stasiun", verified->station}})
      << '\n';
  return 0;
}

}  // namespace netral::app
