#include "sample.h"

#include "sheet.h"

namespace hjemvei::test {
namespace {

constexpr Color red{179, 38, 30}, pale{252, 250, 246}, line_grey{107, 116, 128};

struct Words {
  const char *title, *offer, *intro, *first, *second, *table, *fee, *amount, *rent, *important,
      *warning, *read, *viewing, *web, *alt, *navigation, *page, *subject;
};

const Words swedish{"Vägen till egen bostad",
                    "Erbjudandet",
                    "Svara innan tiden går ut. Gör så här:",
                    "Läs mejlen varje dag.",
                    "Titta i skräpposten.",
                    "Vad det kostar",
                    "Avgift",
                    "200 kr",
                    "Hyra",
                    "Viktigt",
                    "Betala aldrig i förskott.",
                    "Läs mer om ",
                    "visningen",
                    "bostad.stockholm.se, kommunens bostadskö",
                    "Sex steg från intresse till kontrakt.",
                    "Sidnavigering",
                    "Sida",
                    "En guide om bostadsköer."};
const Words arabic{"الطريق إلى سكن خاص",
                   "العرض",
                   "أجب قبل انتهاء المهلة. افعل ما يلي:",
                   "اقرأ البريد كل يوم.",
                   "انظر في البريد المزعج.",
                   "كم يكلف",
                   "الرسوم",
                   "\u2066200 kr\u2069",
                   "الإيجار",
                   "مهم",
                   "لا تدفع مقدما أبدا.",
                   "اقرأ المزيد عن ",
                   "المعاينة",
                   "\u2066bostad.stockholm.se\u2069، طابور السكن",
                   "ست خطوات من الاهتمام إلى العقد.",
                   "التنقل بين الصفحات",
                   "صفحة",
                   "دليل عن طوابير السكن."};
const Words tigrinya{"መንገዲ ናብ ናትካ ገዛ",
                     "ዝቐረበ ገዛ",
                     "ግዜ ቅድሚ ምሕላፉ መልሲ ሃብ። ከምዚ ግበር፡",
                     "ኩሉ መዓልቲ ኢመይል ኣንብብ።",
                     "ኣብ ስፓም ርአ።",
                     "ክንደይ ዋጋ ኣለዎ",
                     "ክፍሊት",
                     "200 kr",
                     "ክራይ",
                     "ኣገዳሲ",
                     "ፈጺምካ ቅድሚት ኣይትኽፈል።",
                     "ብዛዕባ ",
                     "ምርኣይ ገዛ",
                     "bostad.stockholm.se",
                     "ሽዱሽተ ስጉምቲ።",
                     "መምርሒ ገጻት",
                     "ገጽ",
                     "መምርሒ ብዛዕባ ገዛ።"};

const Words& words_of(const std::string& language) {
  return language == "ar" ? arabic : language == "ti" ? tigrinya : swedish;
}

class Sample {
 public:
  Sample(const Fonts& fonts, const std::string& language)
      : words_(words_of(language)), language_(language), sheet_(fonts, language) {}

  Pages make() {
    Pages& pages = sheet_.pages;
    pages.title = words_.title;
    pages.author = "Stockholms stad";
    pages.subject = words_.subject;
    cover();
    offer();
    costs();
    navigation();
    return std::move(sheet_.pages);
  }

 private:
  double left() const { return 36; }

  void begin_page() {
    sheet_.next_page();
    sheet_.fill(Artifact::background, rectangle({0, 0, 595, 420}), pale);
    sheet_.fill(Artifact::layout, rectangle({0, 0, 11, 420}), red);
  }

  void cover() {
    begin_page();
    const ElementId sect = sheet_.add(Structure::root(), Role::sect);
    const ElementId h1 = sheet_.add(sect, Role::h1);
    sheet_.destination("cover", 60);
    sheet_.text(h1, {left(), 100}, 27, words_.title);
    sheet_.pages.outline.push_back({words_.title, "cover", h1, {}});
    const ElementId p = sheet_.add(sect, Role::p);
    sheet_.text(p, {left(), 140}, 15, words_.intro);
    empty_ = sheet_.add(sect, Role::p);  // nothing of it on any page
    sheet_.leaf(empty_);
  }

  void offer() {
    begin_page();
    const ElementId sect = sheet_.add(Structure::root(), Role::sect);
    sheet_.pages.structure[sect].title = words_.offer;
    const ElementId h2 = sheet_.add(sect, Role::h2);
    sheet_.destination("offer.answer", 30);
    sheet_.text(h2, {left(), 60}, 27, words_.offer);
    sheet_.pages.outline.push_back({words_.offer, "offer.answer", h2, {}});
    steps(sect);
    links(sect);
    callout(sect);
    figure(sect);
    quotation(sect);
  }

  void steps(ElementId sect) {
    const ElementId list = sheet_.add(sect, Role::l);
    sheet_.pages.structure[list].numbering = ListNumbering::decimal;
    double y = 90;
    int number = 0;
    for (const char* text : {words_.first, words_.second}) {
      const ElementId item = sheet_.add(list, Role::li);
      const ElementId label = sheet_.add(item, Role::lbl);
      const ElementId body = sheet_.add(item, Role::lbody);
      sheet_.fill(Artifact::layout, circle({left() + 8, y - 5}, 9), red);
      sheet_.ink = {255, 255, 255};
      sheet_.text(label, {left() + 4, y}, 13, std::to_string(++number));
      sheet_.ink = {22, 32, 46};
      sheet_.text(body, {left() + 24, y}, 15, text);
      y += 24;
    }
  }

  // A link inside a line, and one that runs over two lines.
  void links(ElementId sect) {
    const ElementId p = sheet_.add(sect, Role::p);
    const ContentId before = sheet_.leaf(p);
    const ElementId link = sheet_.add(p, Role::link);
    const ContentId inside = sheet_.leaf(link);
    const Rect box = sheet_.line(
        {left(), 150}, 15, {{before, words_.read, language_}, {inside, words_.viewing, language_}});
    sheet_.stroke(Artifact::layout,
                  {{PathSegment::Kind::move, {}, {}, {box.x, 153}},
                   {PathSegment::Kind::line, {}, {}, {box.right(), 153}}},
                  red, .8);
    sheet_.link(link, {box}, "#offer.costs", words_.viewing);

    const ElementId web = sheet_.add(p, Role::link);
    const ContentId text = sheet_.leaf(web);
    const Rect first = sheet_.line({left(), 170}, 12, {{text, words_.web, language_}});
    const Rect second = sheet_.line({left(), 186}, 12, {{text, words_.read, language_}});
    sheet_.link(web, {first, second}, "https://bostad.stockholm.se/kö", words_.web);
  }

  void callout(ElementId sect) {
    const ElementId callout = sheet_.add(sect, Role::callout);
    sheet_.stroke(Artifact::layout, rounded_rectangle({left(), 200, 250, 60}, 6), red, 1.5);
    sheet_.line({left() + 10, 220}, 12.5,
                {{sheet_.leaf(sheet_.add(callout, Role::p)), words_.important, language_, true}});
    sheet_.text(sheet_.add(callout, Role::p), {left() + 10, 240}, 12.5, words_.warning);
  }

  void figure(ElementId sect) {
    const ElementId figure = sheet_.add(sect, Role::figure);
    Element& element = sheet_.pages.structure[figure];
    element.alt = words_.alt;
    element.box = Rect{340, 90, 200, 120};
    element.box_page = sheet_.page();
    const ContentId drawing = sheet_.leaf(figure);
    sheet_.fill(drawing, circle({440, 150}, 50), red);
    sheet_.stroke(drawing, circle({440, 150}, 58), line_grey, 2);
  }

  // A sentence to say in Swedish, in a document of any language.
  void quotation(ElementId sect) {
    const ElementId p = sheet_.add(sect, Role::p);
    sheet_.pages.structure[p].language = "sv-SE";
    sheet_.line({left(), 290}, 15, {{sheet_.leaf(p), "Jag vill svara på ett erbjudande.", "sv"}});
  }

  void costs() {
    begin_page();
    const ElementId sect = sheet_.add(Structure::root(), Role::sect);
    const ElementId h2 = sheet_.add(sect, Role::h2);
    sheet_.destination("offer.costs", 30);
    sheet_.text(h2, {left(), 60}, 27, words_.table);
    sheet_.pages.outline.back().children.push_back({words_.table, "offer.costs", h2, {}});

    const ElementId table = sheet_.add(sect, Role::table);
    sheet_.pages.structure[table].box = Rect{left(), 80, 300, 100};
    sheet_.pages.structure[table].box_page = sheet_.page();
    const ElementId head = sheet_.add(sheet_.add(table, Role::thead), Role::tr);
    header(head, HeaderScope::column, {left(), 100}, words_.fee);
    header(head, HeaderScope::column, {left() + 150, 100}, words_.amount);
    const ElementId body = sheet_.add(table, Role::tbody);
    const ElementId row = sheet_.add(body, Role::tr);
    header(row, HeaderScope::row, {left(), 124}, words_.rent);
    sheet_.add(row, Role::td);  // an empty cell
    sheet_.stroke(Artifact::layout, rectangle({left(), 80, 300, 50}), line_grey, .5);
  }

  void header(ElementId row, HeaderScope scope, Point at, const char* text) {
    const ElementId cell = sheet_.add(row, Role::th);
    sheet_.pages.structure[cell].scope = scope;
    sheet_.text(cell, at, 13, text);
  }

  // At the foot of every page, at the end of the structure.
  void navigation() {
    const ElementId all = sheet_.add(Structure::root(), Role::sect);
    sheet_.pages.structure[all].title = words_.navigation;
    Pages rest = std::move(sheet_.pages);
    for (std::uint32_t page = 0; page < rest.pages.size(); ++page) {
      sheet_.pages = std::move(rest);
      Page present = std::move(sheet_.pages.pages[page]);
      std::vector<Page> others = std::move(sheet_.pages.pages);
      sheet_.pages.pages = {std::move(present)};
      bar(all, page);
      others[page] = std::move(sheet_.pages.pages.front());
      sheet_.pages.pages = std::move(others);
      rest = std::move(sheet_.pages);
    }
    sheet_.pages = std::move(rest);
  }

  void bar(ElementId all, std::uint32_t page) {
    const ElementId sect = sheet_.add(all, Role::sect);
    sheet_.pages.structure[sect].title = words_.page + (" " + std::to_string(page + 1));
    sheet_.fill(Artifact::pagination_footer, rectangle({0, 372, 595, 48}), {255, 255, 255});
    double x = left();
    std::uint32_t target = 0;
    for (const char* name : {"cover", "offer.answer", "offer.costs"}) {
      const std::string number = std::to_string(++target);
      if (target == page + 1) {
        sheet_.line({x, 400}, 13, {{Artifact::pagination_footer, number, language_, true}});
      } else {
        const ElementId link = sheet_.add(sect, Role::link);
        sheet_.text(link, {x, 400}, 13, number);
        sheet_.link(link, {{x - 8, 378, 31, 36}}, "#" + std::string(name),
                    words_.page + (" " + number));
      }
      x += 60;
    }
  }

  const Words& words_;
  std::string language_;
  Sheet sheet_;
  ElementId empty_{0};
};

void long_page(Sheet& sheet, ElementId document, ElementId navigation, int number, int links) {
  sheet.next_page();
  const std::string name = "page." + std::to_string(number);
  sheet.fill(Artifact::background, rectangle({0, 0, 595, 420}), pale);
  const ElementId sect = sheet.add(document, Role::sect);
  const ElementId heading = sheet.add(sect, Role::h2);
  sheet.destination(name, 30);
  sheet.text(heading, {36, 60}, 27, "Svara innan tiden går ut " + std::to_string(number));
  sheet.pages.outline.front().children.push_back({"Svara innan tiden går ut", name, heading, {}});
  const ElementId list = sheet.add(sect, Role::l);
  sheet.pages.structure[list].numbering = ListNumbering::decimal;
  for (int i = 0; i < 5; ++i) {
    const ElementId item = sheet.add(list, Role::li);
    sheet.text(sheet.add(item, Role::lbl), {36, 90 + i * 40.}, 15, std::to_string(i + 1));
    const ElementId body = sheet.add(item, Role::lbody);
    const ContentId text = sheet.leaf(body);
    sheet.line({60, 90 + i * 40.}, 15,
               {{text, "Erbjudandet kommer som SMS och e-post, och det", "sv"}});
    sheet.line({60, 110 + i * 40.}, 15,
               {{text, "står vilken dag du senast ska svara på det.", "sv"}});
  }
  const ElementId figure = sheet.add(sect, Role::figure);
  sheet.pages.structure[figure].alt = "Sex steg från intresse till kontrakt.";
  sheet.pages.structure[figure].box = Rect{400, 90, 180, 200};
  const ContentId drawing = sheet.leaf(figure);
  for (int i = 0; i < 30; ++i) sheet.stroke(drawing, circle({480, 190}, 10 + i * 2.5), red, 1);
  const ElementId bar = sheet.add(navigation, Role::sect);
  sheet.pages.structure[bar].title = "Sida " + std::to_string(number);
  for (int i = 0; i < links; ++i) {
    const ElementId link = sheet.add(bar, Role::link);
    sheet.fill(Artifact::pagination_footer, circle({40 + i * 48., 396}, 10), red);
    sheet.text(link, {36 + i * 48., 400}, 13, std::to_string(i + 1));
    sheet.link(link, {{28 + i * 48., 378, 31, 36}}, "#page." + std::to_string(i + 1),
               "Station " + std::to_string(i + 1));
  }
}

}  // namespace

Pages sample(const Fonts& fonts, const std::string& language) {
  return Sample(fonts, language).make();
}

Pages long_document(const Fonts& fonts, int count, int links) {
  Sheet sheet(fonts, "sv");
  sheet.pages.title = "Vägen till egen bostad";
  sheet.next_page();
  const ElementId h1 = sheet.add(Structure::root(), Role::h1);
  sheet.destination("cover", 30);
  sheet.text(h1, {36, 60}, 27, "Vägen till egen bostad");
  sheet.pages.outline.push_back({"Vägen till egen bostad", "cover", h1, {}});
  // The bars stand last in the structure, so their element is made on its own and moved there.
  const ElementId document = sheet.add(Structure::root(), Role::sect);
  const ElementId navigation = sheet.add(Structure::root(), Role::sect);
  for (int number = 1; number < count; ++number)
    long_page(sheet, document, navigation, number, links);
  return std::move(sheet.pages);
}

}  // namespace hjemvei::test
