#include "records/certificate.h"

#include "records/support.h"

namespace netral::records::testing {
namespace {

const CertificateFacts kFacts = {"800/012/NETRAL/2026",
                                 "Dr. Peserta Rekaan, S.H., M.Si.",
                                 "199901012025012999",
                                 "Netralitas ASN 2026.11",
                                 {2026, 11, 22}};

TEST_CASE("a certificate is known by its text and by its code, however it was typed", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const Certificate certificate = must(store.issue_certificate(kFacts, kNow));
  CHECK(must(store.verify_certificate(certificate.text)).facts == kFacts);
  REQUIRE(certificate.code.size() == 14);
  CHECK(must(store.verify_certificate(certificate.code)).facts == kFacts);
  std::string typed = " ";
  for (const char c : certificate.code) {
    if (c == '-') continue;
    typed += c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c));
  }
  CHECK(must(store.verify_certificate(typed + " ")).facts == kFacts);
  std::string scanned = certificate.text + "\r\n";
  scanned.replace(scanned.find('\n'), 1, "\r\n");
  CHECK(must(store.verify_certificate(scanned)).facts == kFacts);
  CHECK(must(store.issue_certificate(kFacts, after(9))).text == certificate.text);
}

TEST_CASE("altering any one character of a certificate is found", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const std::string text = must(store.issue_certificate(kFacts, kNow)).text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string changed = text;
    changed[at] = changed[at] == '7' ? '8' : '7';
    INFO(at);
    const std::string fault = fault_key(store.verify_certificate(changed));
    CHECK(fault.starts_with("certificate_"));
  }
}

TEST_CASE("a certificate of a station that was never let in proves nothing", "[records]") {
  const TempFolder folder;
  const TempFolder other;
  Store store = open_store(folder.data());
  Store stranger = open_store(other.data());
  const Certificate theirs = must(stranger.issue_certificate(kFacts, kNow));
  CHECK(fault_key(store.verify_certificate(theirs.text)) == "certificate_station_unknown");
  CHECK(fault_key(store.verify_certificate(theirs.code)) == "certificate_code_unknown");
  CHECK(fault_key(store.verify_certificate("Sertifikat palsu")) == "certificate_not_ours");
}

TEST_CASE("a stored certificate that was altered is found", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  const Certificate certificate = must(store.issue_certificate(kFacts, kNow));
  RawFile(folder.file()).run("UPDATE certificate SET text = replace(text, 'Rekaan', 'Lain')");
  CHECK(fault_key(store.verify_certificate(certificate.code)) == "certificate_altered");
}

TEST_CASE("a certificate is not issued with a value missing or broken", "[records]") {
  const TempFolder folder;
  Store store = open_store(folder.data());
  CertificateFacts facts = kFacts;
  facts.name = "Dua\nBaris";
  CHECK(fault_key(store.issue_certificate(facts, kNow)) == "certificate_incomplete");
  facts.name = "";
  CHECK(fault_key(store.issue_certificate(facts, kNow)) == "certificate_incomplete");
}

}  // namespace
}  // namespace netral::records::testing
