// A guide of two screens without a fault, and what becomes of it when one place is written
// otherwise.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include "base/diagnostics.h"
#include "base/files.h"
#include "content/read_guide.h"

namespace hjemvei {

inline const char* kSmallGuide = R"(guide: small
language: sv
version: 2026-11-22
address: https://hjemvei.example/
publisher: Staden
theme: stockholm
title: Vägen hem
question: Hur vill du bo?
help: papers.ask
sections:
  - id: offer
    title: Erbjudandet
    short: Erbjudande
    icon: offer
    screens:
      - id: answer
        title: Svara i tid
        matters: deadline
        blocks:
          - steps:
              - Läs **mejlet**.
              - Svara inom {block-time}.
          - text: Läs om [papper](#papers.ask).
          - note:
              kind: tip
              text: Det kostar {fee} i månaden.
          - figure:
              drawing: clock
              words:
                before: Svara före
              kept:
                sms: "Du har **fått** ett erbjudande"
              explain:
                sms:
                  word: erbjudande
                  meaning: En fråga om du vill ha bostaden.
              facts: [block-time]
              alt: En klocka.
              caption: Ett exempel.
          - chart:
              title: Väntetid
              facts: [block-time, long-time]
              alt: Två staplar.
  - id: papers
    title: Papper
    short: Papper
    summary: Ha dem klara
    icon: papers
    side: true
    screens:
      - id: ask
        title: Ha dina papper klara
        blocks:
          - table:
              caption: Vad händer sedan?
              columns:
                - Svar
                - Följd
              rows:
                - - Ja
                  - Du får den
                - - Nej
                  - Du söker vidare
          - id: tasks
            do:
              title: Gör så här
              items:
                - Ring {phone}
          - say:
              text: Jag vill svara.
          - list:
              - Ett
              - Två
)";

inline const char* kSmallFacts = R"(facts:
  block-time:
    kind: count
    value: 6
    unit: month
    label: Tid utan anmälan
    source: https://bostad.stockholm.se
    checked: 2026-11-22
    review-by: 2027-11-22
    expires: 2027-12-31
  long-time:
    kind: count
    value: 9.3
    unit: month
    label: Lång tid
    source: https://bostad.stockholm.se
  fee:
    kind: amount
    value: 200
    unit: krona
    label: Avgift
    source: https://bostad.stockholm.se
  phone:
    kind: phone
    value: 08-465 004 00
    label: Telefon
    source: https://bostad.stockholm.se
  office:
    kind: address
    value: Storgatan 1
    label: Kontor
    source: https://bostad.stockholm.se
)";

inline const char* kSmallGlossary = R"(terms:
  - term: erbjudande
    language: sv
    explanation: En fråga om du vill ha bostaden.
    beside: true
    forms:
      ar:
        term: عرض
        forms: ["عرض", "العرض"]
  - term: Mina sidor
    language: sv
    explanation: Din egen sida.
    do-not-translate: true
    own-forms:
      - Mina sidors
)";

// The small guide, read; change its files first.
struct SmallGuide {
  MemoryFiles files;
  Sources sources;
  Diagnostics diagnostics;
  std::optional<Guide> guide;

  SmallGuide() {
    files.files = {{"small/guide.yaml", kSmallGuide},
                   {"small/facts.yaml", kSmallFacts},
                   {"glossary.yaml", kSmallGlossary}};
  }
  // Replaces the one place where `from` stands in a file.
  SmallGuide& write(const std::string& file, const std::string& from, const std::string& to) {
    std::string& text = files.files.at(file);
    const std::size_t at = text.find(from);
    if (at == std::string::npos || text.find(from, at + 1) != std::string::npos)
      throw std::invalid_argument("stands not once: " + from);
    text.replace(at, from.size(), to);
    return *this;
  }
  SmallGuide& read() {
    guide = read_guide(files, "small", "content/", sources, diagnostics);
    return *this;
  }
  std::string faults() { return print(diagnostics.sorted()); }
};

// The faults of the small guide with one place of a file written otherwise.
inline std::string guide_faults(const std::string& from, const std::string& to,
                                const std::string& file = "small/guide.yaml") {
  return SmallGuide().write(file, from, to).read().faults();
}

// The faults of a guide of one screen with one text, and no other file.
inline std::string tiny_guide_faults(const std::string& text, const std::string& language = "nb") {
  MemoryFiles files;
  files.files["tiny/guide.yaml"] = "guide: tiny\nlanguage: " + language + R"(
version: 2026-11-22
address: https://hjemvei.example
publisher: Kommunen
theme: oslo
title: Veien
question: Hva?
help: s.t
sections:
  - id: s
    title: Svar
    short: Svar
    icon: i
    screens:
      - id: t
        title: Svar
        blocks:
          - text: )" + text + "\n";
  Sources sources;
  Diagnostics diagnostics;
  read_guide(files, "tiny", "content/", sources, diagnostics);
  return print(diagnostics.sorted());
}

}  // namespace hjemvei
