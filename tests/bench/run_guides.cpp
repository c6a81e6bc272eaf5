#include "run_guides.h"

#include <atomic>
#include <ctime>
#include <stdexcept>
#include <thread>

#include "scaled_content.h"

namespace hjemvei::bench {

Request request_for(const std::string& content_folder, const std::string& language) {
  Request request;
  request.project = project_folder();
  request.content = content_folder;
  request.guide = "specimen";
  request.language = language;
  request.product = Product::guide;
  request.today = {2026, 11, 25};
  request.write = false;
  return request;
}

std::vector<UnitResult> make_guides(const Workplace& workplace, const Request& request,
                                    unsigned threads) {
  const std::vector<Unit>& units = workplace.units();
  std::vector<UnitResult> results(units.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < units.size(); i = next++)
      results[i] = make_unit(units[i], workplace, request);
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (std::thread& thread : others) thread.join();

  for (const UnitResult& result : results)
    if (result.files.empty()) throw std::runtime_error(print(result.diagnostics.sorted()));
  if (results.empty()) throw std::runtime_error("there was no guide to make");
  return results;
}

double cpu_seconds() {
  timespec used{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

}  // namespace hjemvei::bench
