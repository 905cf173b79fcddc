#include "html.h"

#include "terminal.h"

namespace gloss::tools {
namespace {

constexpr std::string_view kHead = R"(<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Annotated article</title>
<style>
:root { color-scheme: light dark }
body { font: 1.125rem/1.65 Georgia, serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
p { white-space: pre-line }
mark { color: inherit; background: none; text-decoration: underline 2px; text-underline-offset: .2em }
mark.actor { text-decoration-color: #2f6db5 } mark.place { text-decoration: underline dotted 2px #2e7d4f }
mark.figure { text-decoration: underline dashed 2px #b26a00 } mark.asset { text-decoration: underline double #9c3587 }
mark.role { text-decoration: underline wavy 1px #666 }
</style>
)";

void append_escaped(std::string_view text, std::string* out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out->append("&amp;");
        break;
      case '<':
        out->append("&lt;");
        break;
      case '>':
        out->append("&gt;");
        break;
      case '"':
        out->append("&quot;");
        break;
      default:
        out->push_back(c);
    }
  }
}

// Plain stretches carry the paragraph breaks: an empty line ends one <p> and begins the next.
void append_paragraphs(std::string_view text, std::string* out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t gap = text.find("\n\n", at);
    append_escaped(text.substr(at, gap == text.npos ? text.npos : gap - at), out);
    if (gap == text.npos) return;
    out->append("</p>\n<p>");
    at = text.find_first_not_of('\n', gap);
    if (at == text.npos) return;
  }
}

}  // namespace

void print_html(const Document& document, std::string* out) {
  out->append(kHead).append("<p>");
  std::uint32_t at = 0;
  for (const Annotation& a : document.annotations) {
    append_paragraphs(document.text.substr(at, a.span.begin - at), out);
    out->append("<mark class=\"").append(name_of(a.category)).append("\" title=\"").append(name_of(a.type));
    if (a.value != kNoId) {
      out->append(": ");
      append_escaped(describe_value(document, document.values[a.value]), out);
    } else if (a.entity != kNoId) {
      out->append(": ");
      append_escaped(document.string(document.entities[a.entity].name), out);
    }
    out->append("\">");
    append_escaped(document.surface(a.span), out);
    out->append("</mark>");
    at = a.span.end;
  }
  append_paragraphs(document.text.substr(at), out);
  out->append("</p>\n</html>\n");
}

}  // namespace gloss::tools
