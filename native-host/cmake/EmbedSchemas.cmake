# SPDX-License-Identifier: Apache-2.0
# Writes OUTPUT, a C++ file that holds every JSON file of FOLDER under its name.
file(GLOB schemas RELATIVE "${FOLDER}" "${FOLDER}/*.json")
list(SORT schemas)
set(text "// SPDX-License-Identifier: Apache-2.0\n// Made by native-host/cmake/EmbedSchemas.cmake from protocol/schemas.\n")
string(APPEND text "#include \"protocol/embedded_contract.h\"\n\nnamespace counterproof::protocol {\n\n")
string(APPEND text "std::string_view embedded_schema(std::string_view file) {\n")
foreach(schema ${schemas})
  file(READ "${FOLDER}/${schema}" content)
  string(APPEND text "  if (file == \"${schema}\")\n    return R\"schema(${content})schema\";\n")
endforeach()
string(APPEND text "  return {};\n}\n\n}  // namespace counterproof::protocol\n")
file(WRITE "${OUTPUT}" "${text}")
