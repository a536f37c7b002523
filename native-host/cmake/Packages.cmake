# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts where, and the Debian package that CPack makes of it (cpack -G DEB).
# The programs lie together, because each looks for the others beside itself; people call one of them.
include(GNUInstallDirs)
# Who packs has built what is packed: no test needs to be built for it.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY TRUE)
set(program_folder "lib/counterproof")
set(manual_page "${CMAKE_CURRENT_BINARY_DIR}/counterproof.1.gz")
set(changelog "${CMAKE_CURRENT_BINARY_DIR}/changelog.gz")
set(debian_folder "${PROJECT_SOURCE_DIR}/installer/debian")

install(TARGETS counterproof counterproof-host counterproof-decoder counterproof-report counterproof-sheet-reader RUNTIME DESTINATION ${program_folder})
install(CODE "
  file(MAKE_DIRECTORY \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/bin\")
  file(CREATE_LINK ../${program_folder}/counterproof \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/bin/counterproof\" SYMBOLIC)")

# The same bytes from the same sources: no name and no time in the compressed files.
find_program(GZIP gzip REQUIRED)
add_custom_command(OUTPUT "${manual_page}"
  COMMAND ${GZIP} -9nc "${debian_folder}/counterproof.1" > "${manual_page}"
  DEPENDS "${debian_folder}/counterproof.1" VERBATIM)
add_custom_command(OUTPUT "${changelog}"
  COMMAND ${GZIP} -9nc "${debian_folder}/changelog" > "${changelog}"
  DEPENDS "${debian_folder}/changelog" VERBATIM)
add_custom_target(package_texts ALL DEPENDS "${manual_page}" "${changelog}")
install(FILES "${manual_page}" DESTINATION share/man/man1)
install(FILES "${changelog}" DESTINATION share/doc/counterproof)
install(FILES "${debian_folder}/copyright" DESTINATION share/doc/counterproof)
install(FILES "${debian_folder}/lintian-overrides" DESTINATION share/lintian/overrides RENAME counterproof)

# The extension to be loaded by hand, which installer/pack builds beside the host.
install(DIRECTORY "${PROJECT_BINARY_DIR}/extension" DESTINATION share/counterproof OPTIONAL)

# Where the browsers of installer/browsers.json look for everybody's hosts.
file(READ "${PROJECT_SOURCE_DIR}/installer/browsers.json" browsers)
file(READ "${PROJECT_SOURCE_DIR}/protocol/identity.json" identity)
foreach(name hostName addonId extensionId)
  string(JSON ${name} GET "${identity}" ${name})
endforeach()
set(conffiles "")
set(places "")
string(JSON count LENGTH "${browsers}" browsers)
math(EXPR last "${count} - 1")
foreach(i RANGE ${last})
  string(JSON place GET "${browsers}" browsers ${i} linux system)
  string(JSON family GET "${browsers}" browsers ${i} family)
  if(place STREQUAL "" OR place IN_LIST places)
    continue()
  endif()
  list(APPEND places "${place}")
  set(allowed "\"allowed_origins\": [\"chrome-extension://${extensionId}/\"]")
  if(family STREQUAL "firefox")
    set(allowed "\"allowed_extensions\": [\"${addonId}\"]")
  endif()
  set(manifest "${CMAKE_CURRENT_BINARY_DIR}/manifests/${family}/${hostName}.json")
  file(CONFIGURE OUTPUT "${manifest}" CONTENT "{
  \"name\": \"${hostName}\",
  \"description\": \"Counterproof: finds copies of your art, on this computer only\",
  \"path\": \"/usr/${program_folder}/counterproof-host\",
  \"type\": \"stdio\",
  ${allowed}
}
")
  install(FILES "${manifest}" DESTINATION "${place}")
  if(place MATCHES "^/etc/")
    string(APPEND conffiles "${place}/${hostName}.json\n")
  endif()
endforeach()
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/conffiles" CONTENT "${conffiles}")

set(CPACK_PACKAGE_NAME counterproof)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR Counterproof)
set(CPACK_PACKAGE_CONTACT "Counterproof maintainers <maintainers@counterproof.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "find copies of your art on marketplace pages")
set(CPACK_PACKAGE_DESCRIPTION "Counterproof finds copies of an artist's pictures on AliExpress, Alibaba.com
and 1688 pages and prepares complaints. It looks at the page that is open in
the browser, compares its pictures with the artist's own works on this
computer, and outlines what it finds. Nothing is uploaded, nothing is sent
without the artist.
.
This package holds the program beside the browser and registers it for
Chromium, Chrome, Edge and Firefox; the browser extension is found below
/usr/share/counterproof.")
# Some files go below /etc: all is staged with DESTDIR.
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Reports embed the fonts of the system: Latin, Greek, Cyrillic, Hebrew and Arabic letters, and Chinese, Japanese and
# Korean ones.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core | fonts-noto-core, fonts-droid-fallback | fonts-noto-cjk")
# The folder dialog, and a browser to be beside.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "zenity | kdialog, chromium | firefox-esr | firefox | www-browser")
set(CPACK_DEBIAN_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_BINARY_DIR}/conffiles")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
