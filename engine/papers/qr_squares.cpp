#include "papers/qr_squares.h"

#include <qrcodegen.hpp>

namespace netral::papers {

base::Result<QrSquares> qr_squares(const std::string& text) {
  try {
    const auto code = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::QUARTILE);
    QrSquares squares{code.getSize(), {}};
    for (int y = 0; y < squares.side; ++y) {
      for (int x = 0; x < squares.side; ++x) squares.black.push_back(code.getModule(x, y));
    }
    return squares;
  } catch (const qrcodegen::data_too_long&) {
    return base::fault("qr_too_long");
  }
}

}  // namespace netral::papers
