// `netral verify`: whether a certificate is what was issued. Exit status as in commands.h.

#pragma once

#include <iosfwd>
#include <string>

#include "app/environment.h"

namespace netral::app {

/// Checks a code, or with "-" the text of a QR from `in`: it holds a NIP, which belongs on
/// no command line. Says what was issued to whom; 1 when it is not genuine.
int verify_certificate(const Environment& environment, const std::string& code, std::istream& in,
                       std::ostream& out, std::ostream& trouble);

}  // namespace netral::app
