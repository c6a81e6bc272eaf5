#include "translation/number_words.h"

#include <algorithm>
#include <iterator>

#include "translation/text_words.h"

namespace hjemvei {
namespace {

struct NumberWord {
  std::u32string_view word;
  std::string_view number;
};

constexpr NumberWord kSwedish[] = {
    {U"en", "1"},       {U"ett", "1"},       {U"två", "2"},      {U"båda", "2"},
    {U"tre", "3"},      {U"fyra", "4"},      {U"fem", "5"},      {U"sex", "6"},
    {U"sju", "7"},      {U"åtta", "8"},      {U"nio", "9"},      {U"tio", "10"},
    {U"elva", "11"},    {U"tolv", "12"},     {U"tretton", "13"}, {U"fjorton", "14"},
    {U"femton", "15"},  {U"sexton", "16"},   {U"sjutton", "17"}, {U"arton", "18"},
    {U"nitton", "19"},  {U"tjugo", "20"},    {U"trettio", "30"}, {U"fyrtio", "40"},
    {U"femtio", "50"},  {U"sextio", "60"},   {U"sjuttio", "70"}, {U"åttio", "80"},
    {U"nittio", "90"},  {U"hundra", "100"},  {U"tusen", "1000"}, {U"första", "1"},
    {U"förste", "1"},   {U"andra", "2"},     {U"andre", "2"},    {U"tredje", "3"},
    {U"fjärde", "4"},   {U"femte", "5"},     {U"sjätte", "6"},   {U"sjunde", "7"},
    {U"åttonde", "8"},  {U"nionde", "9"},    {U"tionde", "10"},  {U"elfte", "11"},
    {U"tolfte", "12"},  {U"januari", "1"},   {U"februari", "2"}, {U"mars", "3"},
    {U"april", "4"},    {U"maj", "5"},       {U"juni", "6"},     {U"juli", "7"},
    {U"augusti", "8"},  {U"september", "9"}, {U"oktober", "10"}, {U"november", "11"},
    {U"december", "12"}};

// Both written languages.
constexpr NumberWord kNorwegian[] = {
    {U"en", "1"},        {U"én", "1"},       {U"ei", "1"},        {U"éi", "1"},
    {U"ein", "1"},       {U"éin", "1"},      {U"et", "1"},        {U"ett", "1"},
    {U"eit", "1"},       {U"eitt", "1"},     {U"to", "2"},        {U"begge", "2"},
    {U"tre", "3"},       {U"fire", "4"},     {U"fem", "5"},       {U"seks", "6"},
    {U"sju", "7"},       {U"syv", "7"},      {U"åtte", "8"},      {U"ni", "9"},
    {U"ti", "10"},       {U"elleve", "11"},  {U"tolv", "12"},     {U"tretten", "13"},
    {U"fjorten", "14"},  {U"femten", "15"},  {U"seksten", "16"},  {U"sytten", "17"},
    {U"atten", "18"},    {U"nitten", "19"},  {U"tjue", "20"},     {U"tretti", "30"},
    {U"førti", "40"},    {U"femti", "50"},   {U"seksti", "60"},   {U"sytti", "70"},
    {U"åtti", "80"},     {U"nitti", "90"},   {U"hundre", "100"},  {U"tusen", "1000"},
    {U"første", "1"},    {U"fyrste", "1"},   {U"andre", "2"},     {U"tredje", "3"},
    {U"fjerde", "4"},    {U"femte", "5"},    {U"sjette", "6"},    {U"sjuende", "7"},
    {U"syvende", "7"},   {U"åttende", "8"},  {U"niende", "9"},    {U"tiende", "10"},
    {U"ellevte", "11"},  {U"tolvte", "12"},  {U"januar", "1"},    {U"februar", "2"},
    {U"mars", "3"},      {U"april", "4"},    {U"mai", "5"},       {U"juni", "6"},
    {U"juli", "7"},      {U"august", "8"},   {U"september", "9"}, {U"oktober", "10"},
    {U"november", "11"}, {U"desember", "12"}};

template <std::size_t N>
void add_known(const NumberWord (&known)[N], const TextWords& words,
               std::vector<std::string>& numbers) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto found = std::ranges::find(known, words.word(i), &NumberWord::word);
    if (found != std::end(known)) numbers.emplace_back(found->number);
  }
}

}  // namespace

std::vector<std::string> numbers_in_words(std::string_view text, std::string_view language) {
  std::vector<std::string> numbers;
  const TextWords words(text);
  if (language == "sv") add_known(kSwedish, words, numbers);
  if (language == "nb" || language == "nn") add_known(kNorwegian, words, numbers);
  std::ranges::sort(numbers);
  const auto doubles = std::ranges::unique(numbers);
  numbers.erase(doubles.begin(), doubles.end());
  return numbers;
}

}  // namespace hjemvei
