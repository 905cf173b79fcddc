// Nobody reads a log in a page: the message is not made. (RE2 logs what it also returns as an error, and
// DFATAL ends no release build.)
#ifndef ABSL_LOG_ABSL_LOG_H_
#define ABSL_LOG_ABSL_LOG_H_

namespace absl::stand_in {

struct NoLog {
  template <typename T>
  NoLog& operator<<(const T&) {
    return *this;
  }
};
struct Unsaid {
  void operator&(NoLog&) {}
  void operator&(NoLog&&) {}
};

}  // namespace absl::stand_in

#define ABSL_LOG(severity) true ? void() : ::absl::stand_in::Unsaid() & ::absl::stand_in::NoLog()

#endif  // ABSL_LOG_ABSL_LOG_H_
