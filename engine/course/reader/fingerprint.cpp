#include "course/reader/fingerprint.h"

#include <sodium.h>

namespace netral::course {

base::Hash fingerprint(const Claim& claim, const Registry& registry) {
  const std::string text = canonical_text(claim, registry);
  base::Hash hash;
  static_assert(sizeof hash.bytes == crypto_hash_sha256_BYTES);
  crypto_hash_sha256(hash.bytes.data(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size());
  return hash;
}

}  // namespace netral::course
