// SPDX-License-Identifier: Apache-2.0
#include "platform/process.h"

#include "platform/windows/command_line.h"
#include "platform/windows/handle.h"

#include <string>

namespace counterproof::platform {
namespace {

/// What Windows' task manager, and we, give as the code of a program that is ended.
constexpr UINT kEndedFromOutside = 1;
/// How the child learns the numbers of what it was given.
constexpr const wchar_t *kGiven = L"COUNTERPROOF_GIVEN";

tl::unexpected<Error> not_started(const std::filesystem::path &program) {
  return fail(ErrorCode::internal, "A part of Counterproof could not be started.",
              program.string() + ": " + last_error_text());
}

Descriptor inheritable_copy(HANDLE given) {
  const HANDLE us = ::GetCurrentProcess();
  HANDLE copy = nullptr;
  return ::DuplicateHandle(us, given, us, &copy, 0, TRUE, DUPLICATE_SAME_ACCESS) ? owned(copy)
                                                                                 : Descriptor();
}

/// A job that ends with this process, whatever ends it, and all our children with it. Its handle is
/// never closed by us: that is the point.
HANDLE children_job() {
  static const HANDLE job = [] {
    const HANDLE made = ::CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    ::SetInformationJobObject(made, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    return made;
  }();
  return job;
}

/// STARTUPINFOEX with the list of handles the child may inherit; nothing else of ours comes along.
class StartUp {
public:
  explicit StartUp(std::vector<HANDLE> inherited) : inherited_(std::move(inherited)) {
    SIZE_T size = 0;
    ::InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
    room_.resize(size);
    info_.StartupInfo.cb = sizeof info_;
    info_.lpAttributeList = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(room_.data());
    whole_ = ::InitializeProcThreadAttributeList(info_.lpAttributeList, 1, 0, &size) &&
             ::UpdateProcThreadAttribute(info_.lpAttributeList, 0,
                                         PROC_THREAD_ATTRIBUTE_HANDLE_LIST, inherited_.data(),
                                         inherited_.size() * sizeof(HANDLE), nullptr, nullptr);
  }
  StartUp(const StartUp &) = delete;
  StartUp &operator=(const StartUp &) = delete;
  ~StartUp() { ::DeleteProcThreadAttributeList(info_.lpAttributeList); }

  bool whole() const { return whole_; }
  STARTUPINFOW *info(HANDLE standard) {
    info_.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    info_.StartupInfo.hStdInput = standard;
    info_.StartupInfo.hStdOutput = standard;
    info_.StartupInfo.hStdError = standard;
    return &info_.StartupInfo;
  }

private:
  std::vector<HANDLE> inherited_;
  std::vector<unsigned char> room_;
  STARTUPINFOEXW info_{};
  bool whole_ = false;
};

/// The whole environment of a child: where Windows lies, without which its own parts cannot start,
/// and the numbers of what it was given.
std::wstring child_environment(const std::vector<Descriptor> &given) {
  std::wstring numbers;
  for (const Descriptor &one : given)
    numbers += std::to_wstring(one.get()) + L' ';
  std::wstring all = std::wstring(kGiven) + L'=' + numbers;
  all.push_back(L'\0');
  all += L"SystemRoot=" + from_environment(L"SystemRoot").wstring();
  all.push_back(L'\0');
  return all;
}

}  // namespace

ProcessEnd ChildProcess::wait() {
  ProcessEnd end;
  if (!started()) return end;
  const Descriptor child(std::exchange(id_, -1));
  ::WaitForSingleObject(handle_of(child), INFINITE);
  DWORD code = 0;
  if (::GetExitCodeProcess(handle_of(child), &code)) end.code = static_cast<int>(code);
  return end;
}

ProcessEnd ChildProcess::kill() {
  if (!started()) return {};
  ::TerminateProcess(handle_of(id_), kEndedFromOutside);
  return wait();
}

bool was_killed(const ProcessEnd &end) { return end.code == static_cast<int>(kEndedFromOutside); }

Result<ChildProcess> start_process(const std::filesystem::path &program,
                                   const std::vector<std::string> &arguments,
                                   const std::vector<const Descriptor *> &descriptors) {
  SECURITY_ATTRIBUTES to_inherit{sizeof to_inherit, nullptr, TRUE};
  const Descriptor nothing =
      owned(::CreateFileW(L"NUL", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                          &to_inherit, OPEN_EXISTING, 0, nullptr));
  std::vector<Descriptor> copies;
  std::vector<HANDLE> inherited{handle_of(nothing)};
  for (const Descriptor *given : descriptors) {
    copies.push_back(inheritable_copy(handle_of(*given)));
    inherited.push_back(handle_of(copies.back()));
  }
  StartUp start_up(std::move(inherited));
  if (!start_up.whole()) return not_started(program);
  std::wstring line = command_line(program.wstring(), arguments);
  std::wstring environment = child_environment(copies);
  PROCESS_INFORMATION made{};
  if (!::CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, TRUE,
                        EXTENDED_STARTUPINFO_PRESENT | CREATE_UNICODE_ENVIRONMENT |
                            CREATE_NO_WINDOW | CREATE_SUSPENDED,
                        environment.data(), nullptr, start_up.info(handle_of(nothing)), &made))
    return not_started(program);
  const Descriptor thread = owned(made.hThread);
  ChildProcess child(number_of(made.hProcess));
  // Before its first step, so that nothing of it is ever left behind.
  if (!::AssignProcessToJobObject(children_job(), made.hProcess)) return not_started(program);
  ::ResumeThread(made.hThread);
  return child;
}

Descriptor given_descriptor(int place) {
  const std::wstring numbers = from_environment(kGiven).wstring();
  std::size_t at = 0;
  for (; place > 0 && at < numbers.size(); --place)
    at = numbers.find(L' ', at) + 1;
  const long number = std::wcstol(numbers.c_str() + std::min(at, numbers.size()), nullptr, 10);
  return Descriptor(number > 0 ? static_cast<int>(number) : -1);
}

Result<ChildProcess> start_desktop_program(const std::filesystem::path &program,
                                           const std::vector<std::string> &, const Descriptor &) {
  return fail(ErrorCode::internal, "Counterproof starts no programs of the desktop on Windows.",
              program.string());
}

}  // namespace counterproof::platform
