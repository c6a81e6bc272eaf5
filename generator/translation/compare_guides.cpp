#include "translation/compare_guides.h"

#include <algorithm>
#include <set>

#include "content/places.h"
#include "translation/alignment.h"
#include "translation/compare_languages.h"
#include "translation/compare_texts.h"

namespace hjemvei {
namespace {

using std::string_view;

struct Part {
  std::string id;  // "offer.answer", "offer"; what stands beside the topics has a slash: "/guide", "/plan"
  std::string title;
  std::vector<ComparedText> texts;
  std::set<std::string> links, facts;
};

// What a screen shows besides its texts.
void add_drawings(const Screen& screen, Part& part) {
  for (const Block& block : screen.blocks) {
    const auto* figure = std::get_if<FigureBlock>(&block.body);
    if (!figure) continue;
    const std::string key = block.place;
    const std::string at = "guide/" + screen.full_id + "/" + key;
    part.texts.push_back({at + ".drawing", key + ".drawing", figure->drawing, figure->drawing_at});
    for (const NamedProse& word : figure->kept)
      part.texts.push_back({at + ".kept." + word.key, key + ".kept." + word.key, word.text.source, word.text.at});
    for (const std::string& fact : figure->facts) part.facts.insert(fact);
  }
  for (const Block& block : screen.blocks)
    if (const auto* chart = std::get_if<ChartBlock>(&block.body))
      for (const std::string& fact : chart->facts) part.facts.insert(fact);
}

void add_place(const Place& place, const std::string& key, Part& part) {
  part.texts.push_back({place.at, key, place.prose->source, place.prose->at});
  for (const Inline& piece : place.prose->inlines) {
    if (!piece.link.empty()) part.links.insert(piece.link);
    if (piece.kind != Inline::Kind::text) part.facts.insert(piece.text);
  }
}

// A guide as parts in reading order. Labels of facts are with the facts.
std::vector<Part> parts_of(const Guide& guide) {
  std::vector<Part> parts = {{"/guide", guide.title.source, {}, {}, {}}};
  for (const Section& section : guide.sections) {
    parts.push_back({section.id, section.title.source, {}, {}, {}});
    for (const Screen& screen : section.screens)
      parts.push_back({screen.full_id, screen.title.source, {}, {}, {}});
  }
  for (const Place& place : places(guide)) {
    const std::size_t first = place.at.find('/'), second = place.at.find('/', first + 1);
    const std::string room = place.at.substr(0, first);
    if (room == "facts") continue;
    const bool own = room != "guide" || second == place.at.npos;
    const std::string id = own ? "/" + room : place.at.substr(first + 1, second - first - 1);
    auto part = std::ranges::find(parts, id, &Part::id);
    if (part == parts.end()) part = parts.insert(parts.end(), {id, room, {}, {}, {}});
    add_place(place, place.at.substr((own ? first : second) + 1), *part);
  }
  for (const Section& section : guide.sections)
    for (const Screen& screen : section.screens)
      add_drawings(screen, *std::ranges::find(parts, screen.full_id, &Part::id));
  return parts;
}

// "Read about [fees](#queue.fee)." -> "Read about [fees]().": what readers see of it.
std::string without_targets(string_view source) {
  std::string text = fold_spaces(source);
  for (std::size_t at = 0; (at = text.find("](", at)) != text.npos; at += 2) {
    const std::size_t end = text.find(')', at);
    if (end != text.npos) text.erase(at + 2, end - at - 2);
  }
  return text;
}

bool is_screen(string_view id) { return id.find('.') != id.npos; }
bool is_beside(string_view id) { return id.starts_with('/'); }
std::string topic_of(const std::string& id) { return id.substr(0, id.find('.')); }

// Where what had an id stands today.
std::string followed(std::string id, const std::map<std::string, std::string>& moved) {
  for (std::size_t steps = 0; steps <= moved.size(); ++steps) {   // a circle ends too
    const auto found = moved.find(id);
    if (found == moved.end()) return id;
    id = found->second;
  }
  return id;
}

class Comparison {
 public:
  Comparison(const GuideVersion& before, const GuideVersion& now) : before_(before), now_(now) {
    if (before.guide) old_parts_ = parts_of(*before.guide);
    if (now.guide) new_parts_ = parts_of(*now.guide);
  }

  GuideChange compare() {
    const Guide& guide = now_.guide ? *now_.guide : *before_.guide;
    change_.id = guide.id;
    change_.title = guide.title.source;
    change_.language = guide.language;
    if (before_.guide) change_.before = before_.guide->version;
    if (now_.guide) change_.now = now_.guide->version;
    compare_facts();
    compare_parts();
    find_moved_screens();
    sort_into_topics();
    change_.languages = compare_languages(before_, now_, old_places_);
    change_.kind = kind_of_guide();
    return std::move(change_);
  }

 private:
  std::string today_of(const std::string& id) const {
    const std::string whole = followed(id, now_.moved);
    if (whole != id || !is_screen(id)) return whole;
    const std::string topic = topic_of(id);
    return followed(followed(topic, now_.moved) + id.substr(topic.size()), now_.moved);
  }

  void compare_parts() {
    std::set<const Part*> gone;
    for (const Part& part : old_parts_) gone.insert(&part);
    for (const Part& part : new_parts_) {
      Part old;   // what was put together to this part
      std::string was_id;
      for (const Part& each : old_parts_) {
        if (today_of(each.id) != part.id) continue;
        if (was_id.empty() || each.id == part.id) was_id = each.id;
        old.texts.insert(old.texts.end(), each.texts.begin(), each.texts.end());
        old.links.insert(each.links.begin(), each.links.end());
        gone.erase(&each);
      }
      compared_.push_back(compare(old, part));
      compared_.back().was_id = was_id;
    }
    for (const Part& part : old_parts_)
      if (gone.contains(&part)) {
        compared_.push_back(compare(part, {}));
        compared_.back().id.clear();
        compared_.back().was_id = part.id;
        compared_.back().title = part.title;
      }
    std::vector<PartChange*> all;
    for (PartChange& part : compared_) all.push_back(&part);
    join_moved(all, old_places_);
    for (PartChange& part : compared_) part.kind = kind_of_part(part);
  }

  PartChange compare(const Part& before, const Part& now) {
    PartChange change;
    change.id = now.id;
    change.title = now.title;
    change.texts = compare_texts(before.texts, now.texts, old_places_);
    std::ranges::set_difference(now.links, before.links, std::back_inserter(change.links_added));
    std::ranges::set_difference(before.links, now.links, std::back_inserter(change.links_removed));
    return change;
  }

  ChangeKind kind_of_part(const PartChange& part) const {
    if (part.was_id.empty()) return ChangeKind::added;
    if (part.id.empty()) return ChangeKind::removed;
    if (part.was_id != part.id && !went_along(part)) return ChangeKind::moved;
    return part.texts.empty() && part.links_added.empty() && part.links_removed.empty()
               ? ChangeKind::same : ChangeKind::edited;
  }

  // A screen whose topic has another id now, and nothing else.
  bool went_along(const PartChange& part) const {
    if (!is_screen(part.id)) return false;
    const std::string topic = topic_of(part.was_id);
    return followed(topic, now_.moved) + part.was_id.substr(topic.size()) == part.id;
  }

  // Screens and topics that kept their id and stand in another order.
  void find_moved_screens() {
    std::vector<string_view> before, now;
    for (const Part& part : old_parts_) before.push_back(part.id);
    for (const Part& part : new_parts_) now.push_back(part.id);
    for (const bool screens : {false, true}) {
      std::vector<string_view> a, b;
      const auto both = [&](string_view id) {
        return !is_beside(id) && is_screen(id) == screens && std::ranges::find(before, id) != before.end() &&
               std::ranges::find(now, id) != now.end();
      };
      std::ranges::copy_if(before, std::back_inserter(a), both);
      std::ranges::copy_if(now, std::back_inserter(b), both);
      // Within a topic: screens that went along with their topic did not move.
      for (const string_view topic : screens ? topics_of(b) : std::vector<string_view>{""}) {
        std::vector<string_view> of_a, of_b;
        const auto in_topic = [&](string_view id) { return !screens || topic_of(std::string(id)) == topic; };
        std::ranges::copy_if(a, std::back_inserter(of_a), in_topic);
        std::ranges::copy_if(b, std::back_inserter(of_b), in_topic);
        std::set<string_view> kept;
        for (const auto& [i, j] : align(of_a, of_b)) kept.insert(of_b[j]);
        for (const string_view id : of_b)
          if (!kept.contains(id)) std::ranges::find(compared_, id, &PartChange::id)->kind = ChangeKind::moved;
      }
    }
  }
  static std::vector<string_view> topics_of(const std::vector<string_view>& screens) {
    std::vector<string_view> topics;
    for (const string_view id : screens)
      if (const string_view topic = id.substr(0, id.find('.')); topics.empty() || topics.back() != topic)
        topics.push_back(topic);
    return topics;
  }

  TopicChange& topic(const std::string& id) {
    for (TopicChange& each : topics_)
      if (each.own.id == id || (each.own.id.empty() && each.own.was_id == id)) return each;
    TopicChange& added = topics_.emplace_back();
    added.own.id = id;
    return added;
  }

  void sort_into_topics() {
    for (PartChange& part : compared_) {
      const std::string id = part.id.empty() ? part.was_id : part.id;
      if (is_beside(id))
        put_beside(std::move(part));
      else if (!is_screen(id))
        topic(id).own = std::move(part);
      else if (part.is_changed())
        topic(topic_for(part)).screens.push_back(std::move(part));
    }
    for (const FactChange& fact : change_.facts)
      for (const std::string& screen : fact.screens) {
        if (!fact.is_new_to_readers()) continue;
        std::vector<std::string>& facts = topic(topic_of(screen)).facts;
        if (std::ranges::find(facts, fact.id) == facts.end()) facts.push_back(fact.id);
      }
    for (TopicChange& each : topics_)
      if (each.own.is_changed() || !each.screens.empty() || !each.facts.empty())
        change_.topics.push_back(std::move(each));
  }
  void put_beside(PartChange part) {
    for (std::string* id : {&part.id, &part.was_id})
      if (!id->empty()) id->erase(0, 1);
    if (part.id == "guide" || part.was_id == "guide")
      change_.own = std::move(part);
    else if (part.is_changed())
      change_.products.push_back(std::move(part));
  }
  // A removed screen is told of where its topic stands today.
  std::string topic_for(const PartChange& part) const {
    return part.id.empty() ? today_of(topic_of(part.was_id)) : topic_of(part.id);
  }

  void compare_facts() {
    const std::map<std::string, Fact> none;
    const auto& old_facts = before_.guide ? before_.guide->facts : none;
    const auto& new_facts = now_.guide ? now_.guide->facts : none;
    std::set<std::string> ids;
    for (const auto& [id, fact] : old_facts) ids.insert(id);
    for (const auto& [id, fact] : new_facts) ids.insert(id);
    for (const std::string& id : ids) {
      const auto old = old_facts.find(id), now = new_facts.find(id);
      FactChange change;
      change.id = id;
      if (old != old_facts.end()) change.before = old->second;
      if (now != new_facts.end()) change.now = now->second;
      change.label = now != new_facts.end() ? change.now.label.source : change.before.label.source;
      change.kind = old == old_facts.end() ? ChangeKind::added : now == new_facts.end() ? ChangeKind::removed
                    : is_same(change.before, change.now) ? ChangeKind::same : ChangeKind::edited;
      if (now != new_facts.end()) old_places_["facts/" + id + "/label"] = "facts/" + id + "/label";
      if (now != new_facts.end()) old_places_["facts/" + id + "/value"] = "facts/" + id + "/value";
      if (change.kind == ChangeKind::same) continue;
      for (const Part& part : new_parts_)
        if (is_screen(part.id) && part.facts.contains(id)) change.screens.push_back(part.id);
      change_.facts.push_back(std::move(change));
    }
  }
  static bool is_same(const Fact& a, const Fact& b) {
    return a.value.source == b.value.source && a.unit == b.unit && a.kind == b.kind &&
           a.label.source == b.label.source && a.source == b.source;
  }

  ChangeKind kind_of_guide() const {
    if (!before_.guide) return ChangeKind::added;
    if (!now_.guide) return ChangeKind::removed;
    const bool same = !change_.own.is_changed() && change_.topics.empty() && change_.products.empty() &&
                      change_.facts.empty() && change_.languages.empty() && change_.before == change_.now;
    return same ? ChangeKind::same : ChangeKind::edited;
  }

  const GuideVersion& before_;
  const GuideVersion& now_;
  std::vector<Part> old_parts_, new_parts_;
  std::vector<PartChange> compared_;
  std::vector<TopicChange> topics_;
  OldPlaces old_places_;
  GuideChange change_;
};

}  // namespace

std::string_view name_of(ChangeKind kind) {
  constexpr string_view kNames[] = {"same", "added", "edited", "removed", "moved"};
  return kNames[static_cast<std::size_t>(kind)];
}

bool FactChange::is_new_to_readers() const {
  return kind == ChangeKind::added || before.value.source != now.value.source || before.unit != now.unit;
}

bool TopicChange::has_news() const {
  const auto is_news = [](const PartChange& part) {
    return part.kind == ChangeKind::added ||
           std::ranges::any_of(part.texts, [](const TextChange& text) {
             return text.kind == ChangeKind::added ||
                    (text.kind == ChangeKind::edited && without_targets(text.before) != without_targets(text.now));
           });
  };
  if (own.kind == ChangeKind::removed) return false;
  return is_news(own) || !facts.empty() || std::ranges::any_of(screens, is_news);
}

bool LanguageChange::is_changed() const {
  return file != ChangeKind::same || !texts.empty() || !stale.empty() || !missing.empty() || reviewed > 0;
}

GuideChange compare_guides(const GuideVersion& before, const GuideVersion& now) {
  return Comparison(before, now).compare();
}

}  // namespace hjemvei
