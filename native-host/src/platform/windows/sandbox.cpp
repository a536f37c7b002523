// SPDX-License-Identifier: Apache-2.0
// The limited sandbox: what a process can take from itself on Windows. Unlike seccomp it does not
// stop every call: files that everybody may read stay readable, and nothing here has been tried on
// real Windows.
#include "platform/sandbox.h"

#include "platform/windows/handle.h"

#include <vector>

namespace counterproof::platform {
namespace {

/// One process, so much memory and time, and no clipboard, no other window, no shutting down.
bool enter_job(const SandboxLimits &limits) {
  const Descriptor job = owned(::CreateJobObjectW(nullptr, nullptr));
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION wanted{};
  constexpr std::int64_t kHundredsOfNsPerSecond = 10'000'000;
  wanted.BasicLimitInformation.LimitFlags =
      JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_PROCESS_MEMORY |
      JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
  wanted.BasicLimitInformation.ActiveProcessLimit = 1;
  wanted.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart =
      std::int64_t(limits.cpu_seconds) * kHundredsOfNsPerSecond;
  wanted.ProcessMemoryLimit = limits.data_bytes;
  JOBOBJECT_BASIC_UI_RESTRICTIONS windows{
      JOB_OBJECT_UILIMIT_DESKTOP | JOB_OBJECT_UILIMIT_DISPLAYSETTINGS |
      JOB_OBJECT_UILIMIT_EXITWINDOWS | JOB_OBJECT_UILIMIT_GLOBALATOMS | JOB_OBJECT_UILIMIT_HANDLES |
      JOB_OBJECT_UILIMIT_READCLIPBOARD | JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS |
      JOB_OBJECT_UILIMIT_WRITECLIPBOARD};
  return job.valid() &&
         ::SetInformationJobObject(handle_of(job), JobObjectExtendedLimitInformation, &wanted,
                                   sizeof wanted) &&
         ::SetInformationJobObject(handle_of(job), JobObjectBasicUIRestrictions, &windows,
                                   sizeof windows) &&
         ::AssignProcessToJobObject(handle_of(job), ::GetCurrentProcess());
}

/// No privilege is left, and nothing that belongs to the artist can be written: what runs at the
/// lowest level of integrity may change only what is marked for it.
bool drop_rights() {
  HANDLE opened = nullptr;
  if (!::OpenProcessToken(::GetCurrentProcess(),
                          TOKEN_QUERY | TOKEN_ADJUST_DEFAULT | TOKEN_ADJUST_PRIVILEGES, &opened))
    return false;
  const Descriptor token = owned(opened);
  DWORD size = 0;
  ::GetTokenInformation(handle_of(token), TokenPrivileges, nullptr, 0, &size);
  std::vector<unsigned char> room(size);
  if (!::GetTokenInformation(handle_of(token), TokenPrivileges, room.data(), size, &size))
    return false;
  auto *privileges = reinterpret_cast<TOKEN_PRIVILEGES *>(room.data());
  for (DWORD i = 0; i < privileges->PrivilegeCount; ++i)
    privileges->Privileges[i].Attributes = SE_PRIVILEGE_REMOVED;
  ::AdjustTokenPrivileges(handle_of(token), FALSE, privileges, 0, nullptr, nullptr);

  SID untrusted{
      SID_REVISION, 1, SECURITY_MANDATORY_LABEL_AUTHORITY, {SECURITY_MANDATORY_UNTRUSTED_RID}};
  TOKEN_MANDATORY_LABEL label{{&untrusted, SE_GROUP_INTEGRITY}};
  return ::SetTokenInformation(handle_of(token), TokenIntegrityLevel, &label,
                               sizeof label + ::GetLengthSid(&untrusted)) != 0;
}

/// Best effort, by the version of Windows: no code made at run time, no libraries from elsewhere.
void forbid_new_code() {
  PROCESS_MITIGATION_DYNAMIC_CODE_POLICY code{};
  code.ProhibitDynamicCode = 1;
  ::SetProcessMitigationPolicy(ProcessDynamicCodePolicy, &code, sizeof code);
  PROCESS_MITIGATION_IMAGE_LOAD_POLICY libraries{};
  libraries.NoRemoteImages = 1;
  libraries.NoLowMandatoryLabelImages = 1;
  ::SetProcessMitigationPolicy(ProcessImageLoadPolicy, &libraries, sizeof libraries);
  PROCESS_MITIGATION_EXTENSION_POINT_DISABLE_POLICY extensions{};
  extensions.DisableExtensionPoints = 1;
  ::SetProcessMitigationPolicy(ProcessExtensionPointDisablePolicy, &extensions, sizeof extensions);
}

}  // namespace

std::string describe(const SandboxLevel &level) {
  if (!level.filtered) return "none";
  return level.landlock_abi > 0 ? "limited (job object, lowest integrity)" : "limited (job object)";
}

std::vector<const char *> acts_surely_stopped() { return {}; }

bool was_stopped(const ProcessEnd &end) {
  constexpr int kRefused = 3;
  return end.code == kRefused;
}

Result<SandboxLevel> enter_sandbox(const SandboxLimits &limits) {
  // What would be closed here was never inherited: start_process names all that is.
  SandboxLevel level;
  level.landlock_abi = drop_rights() ? 1 : 0;
  forbid_new_code();
  if (!enter_job(limits))
    return fail(
        ErrorCode::decoder_unavailable,
        "This system does not let Counterproof lock up its picture decoder, so no picture is "
        "decoded; see `counterproof doctor`.",
        "job object: " + last_error_text());
  level.filtered = true;
  return level;
}

}  // namespace counterproof::platform
