#include "content/link_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "content/without_signs.h"

namespace hjemvei {
namespace {

struct EmptyWords {
  std::string_view language;
  std::vector<std::string_view> texts;   // in small letters, without signs around them
};

const std::vector<EmptyWords>& table() {
  static const std::vector<EmptyWords> rows{
      {"sv", {"här", "klicka här", "klicka", "tryck här", "se här", "läs här", "läs mer", "läs mer här", "mer",
              "se mer", "mer information", "mer info", "länk", "länken", "denna länk", "den här länken",
              "denna sida", "den här sidan"}},
      {"nb", {"her", "klikk her", "klikk", "trykk her", "se her", "les her", "les mer", "les mer her", "mer",
              "se mer", "mer informasjon", "mer info", "lenke", "lenken", "denne lenken", "denne siden"}},
      {"nn", {"her", "klikk her", "klikk", "trykk her", "sjå her", "les her", "les meir", "les meir her", "meir",
              "sjå meir", "meir informasjon", "meir info", "lenkje", "lenkja", "denne lenkja", "denne sida"}},
      {"en", {"here", "click here", "click", "tap here", "press here", "see here", "read here", "read more",
              "read more here", "more", "see more", "learn more", "more information", "more info", "link",
              "the link", "this link", "this page"}},
      {"ar", {"هنا", "انقر هنا", "اضغط هنا", "اقرأ هنا", "اقرأ المزيد", "المزيد", "مزيد من المعلومات", "رابط",
              "الرابط", "هذا الرابط", "هذه الصفحة"}},
      {"fa", {"اینجا", "اینجا کلیک کنید", "بیشتر", "بیشتر بخوانید", "بیشتر بدانید", "اطلاعات بیشتر", "لینک",
              "پیوند", "این لینک", "این صفحه"}},
      {"fa-AF", {"اینجا", "اینجا کلیک کنید", "بیشتر", "بیشتر بخوانید", "بیشتر بدانید", "معلومات بیشتر", "لینک",
                 "پیوند", "این لینک", "این صفحه"}},
      {"ur", {"یہاں", "یہاں کلک کریں", "مزید", "مزید پڑھیں", "مزید معلومات", "لنک", "یہ لنک", "یہ صفحہ"}},
      {"ps", {"دلته", "دلته کلیک وکړئ", "نور", "نور ولولئ", "نور معلومات", "لینک"}},
      {"ckb", {"لێرە", "ئێرە", "لێرە کرتە بکە", "زیاتر", "زیاتر بخوێنەوە", "بەستەر", "لینک"}},
      {"kmr", {"vir", "li vir", "li vir bitikîne", "bêtir", "bêtir bixwîne", "lînk", "girêdan"}},
      {"he", {"כאן", "לחצו כאן", "לחץ כאן", "עוד", "קראו עוד", "מידע נוסף", "קישור"}},
      {"so", {"halkan", "halkan guji", "halkan riix", "halkan ka akhri", "wax badan", "wax badan akhri",
              "faahfaahin", "faahfaahin dheeraad ah", "link", "linkiga"}},
      {"ti", {"ኣብዚ", "ኣብዚ ጠውቑ", "ኣብዚ ኣንብቡ", "ተወሳኺ", "ተወሳኺ ኣንብቡ", "ተወሳኺ ሓበሬታ", "ሊንክ"}},
      {"am", {"እዚህ", "እዚህ ይጫኑ", "ተጨማሪ", "ተጨማሪ ያንብቡ", "ተጨማሪ መረጃ", "ሊንክ"}},
      {"uk", {"тут", "натисніть тут", "клацніть тут", "більше", "детальніше", "докладніше", "читати далі",
              "читайте тут", "дізнатися більше", "більше інформації", "посилання", "це посилання",
              "ця сторінка"}},
      {"ru", {"здесь", "тут", "нажмите здесь", "нажмите сюда", "больше", "подробнее", "подробнее здесь",
              "читать далее", "читайте здесь", "узнать больше", "дополнительная информация", "ссылка",
              "эта ссылка", "эта страница"}},
      {"pl", {"tu", "tutaj", "kliknij tutaj", "kliknij tu", "więcej", "czytaj więcej", "dowiedz się więcej",
              "więcej informacji", "link", "ten link", "ta strona"}},
      {"tr", {"burada", "buraya", "buraya tıklayın", "buraya tıkla", "daha fazla", "devamını oku",
              "daha fazla bilgi", "bağlantı", "link", "bu bağlantı", "bu sayfa"}},
      {"fr", {"ici", "cliquez ici", "plus", "lire la suite", "lire plus", "en savoir plus",
              "plus d'informations", "lien", "le lien", "ce lien", "cette page"}},
      {"es", {"aquí", "haga clic aquí", "haz clic aquí", "pulse aquí", "más", "leer más", "saber más",
              "más información", "enlace", "este enlace", "esta página"}},
      {"sw", {"hapa", "bofya hapa", "bonyeza hapa", "zaidi", "soma zaidi", "maelezo zaidi", "kiungo"}},
      {"vi", {"đây", "ở đây", "tại đây", "nhấn vào đây", "bấm vào đây", "thêm", "đọc thêm", "xem thêm",
              "liên kết"}},
      {"zh-Hans", {"这里", "此处", "点击这里", "点击此处", "点此", "更多", "查看更多", "了解更多", "更多信息",
                   "链接", "此链接", "本页"}},
      {"th", {"ที่นี่", "คลิกที่นี่", "กดที่นี่", "เพิ่มเติม", "อ่านเพิ่มเติม", "ลิงก์"}},
      {"bn", {"এখানে", "এখানে ক্লিক করুন", "আরও", "আরও পড়ুন", "লিঙ্ক"}},
      {"hy", {"այստեղ", "սեղմեք այստեղ", "ավելին", "կարդալ ավելին", "հղում"}},
      {"ka", {"აქ", "დააჭირეთ აქ", "მეტი", "წაიკითხეთ მეტი", "ბმული"}},
  };
  return rows;
}

}  // namespace

bool says_nothing(std::string_view text, std::string_view language) {
  const std::string_view base = language.substr(0, language.find("-x-"));
  const auto row = std::ranges::find(table(), base, &EmptyWords::language);
  if (row == table().end()) return false;
  const std::string words = without_signs(text);
  return words.empty() || std::ranges::find(row->texts, words) != row->texts.end();
}

}  // namespace hjemvei
