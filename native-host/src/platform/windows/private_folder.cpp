// SPDX-License-Identifier: Apache-2.0
#include "platform/private_folder.h"

#include "platform/disk_error.h"
#include "platform/windows/handle.h"

#include <aclapi.h>
#include <cerrno>
#include <vector>

namespace counterproof::platform {
namespace {

/// The artist alone, and nothing taken over from the folder above. Windows itself still backs up
/// and searches through rights of its own kind.
DWORD close_to_others(const std::filesystem::path &path, DWORD inherits) {
  HANDLE opened = nullptr;
  if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &opened)) return ::GetLastError();
  const Descriptor token = owned(opened);
  DWORD size = 0;
  ::GetTokenInformation(handle_of(token), TokenUser, nullptr, 0, &size);
  std::vector<unsigned char> room(size);
  if (!::GetTokenInformation(handle_of(token), TokenUser, room.data(), size, &size))
    return ::GetLastError();
  EXPLICIT_ACCESSW all{};
  all.grfAccessPermissions = GENERIC_ALL;
  all.grfAccessMode = SET_ACCESS;
  all.grfInheritance = inherits;
  all.Trustee.TrusteeForm = TRUSTEE_IS_SID;
  all.Trustee.ptstrName =
      reinterpret_cast<wchar_t *>(reinterpret_cast<TOKEN_USER *>(room.data())->User.Sid);
  PACL list = nullptr;
  DWORD why = ::SetEntriesInAclW(1, &all, nullptr, &list);
  if (why != ERROR_SUCCESS) return why;
  std::wstring name = path.wstring();
  why = ::SetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT,
                                DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION,
                                nullptr, nullptr, list, nullptr);
  ::LocalFree(list);
  return why;
}

Status closed(const std::filesystem::path &path, DWORD inherits) {
  const DWORD why = close_to_others(path, inherits);
  if (why == ERROR_SUCCESS) return {};
  ::SetLastError(why);
  return disk_error(last_errno(), path);
}

}  // namespace

Status make_private_folder(const std::filesystem::path &folder) {
  std::error_code error;
  if (folder.has_parent_path()) std::filesystem::create_directories(folder.parent_path(), error);
  if (error) return disk_error(error.default_error_condition().value(), folder);
  if (!::CreateDirectoryW(folder.c_str(), nullptr)) {
    if (::GetLastError() != ERROR_ALREADY_EXISTS) return disk_error(last_errno(), folder);
    if (!std::filesystem::is_directory(folder, error)) return disk_error(ENOTDIR, folder);
  }
  return closed(folder, SUB_CONTAINERS_AND_OBJECTS_INHERIT);
}

Status make_private_file(const std::filesystem::path &file) {
  {
    const Descriptor made =
        owned(::CreateFileW(file.c_str(), GENERIC_READ | GENERIC_WRITE,
                            FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                            CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!made.valid() && ::GetLastError() != ERROR_FILE_EXISTS)
      return disk_error(last_errno(), file);
  }
  return closed(file, NO_INHERITANCE);
}

}  // namespace counterproof::platform
