#include "platform/clipboard.h"

#include <SDL.h>
#include <imgui.h>

#include <string>

namespace netral::platform {
namespace {

/// ImGui reads the text right after it was asked for, so one place is enough.
const char* paste(void*) {
  static std::string text;
  char* from_system = SDL_GetClipboardText();
  text = from_system == nullptr ? "" : from_system;
  SDL_free(from_system);
  return text.c_str();
}

void copy(void*, const char* text) { SDL_SetClipboardText(text); }

}  // namespace

void install_clipboard() {
  if (ImGui::GetCurrentContext() == nullptr) return;
  ImGuiIO& io = ImGui::GetIO();
  io.GetClipboardTextFn = paste;
  io.SetClipboardTextFn = copy;
}

}  // namespace netral::platform
