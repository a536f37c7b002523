# SPDX-License-Identifier: Apache-2.0
# The two OpenCV parts the vision room uses, found without OpenCVConfig.cmake: Debian ships that file
# only in libopencv-dev, which pulls in imgcodecs and highgui, and those two are never linked here.
# Gives the target OpenCV::parts.
find_path(OPENCV_PARTS_INCLUDE_DIR opencv2/imgproc.hpp PATH_SUFFIXES opencv4)
set(parts_libraries "")
# What needs another comes before it.
foreach(part imgproc core)
  find_library(OPENCV_${part}_LIBRARY opencv_${part})
  mark_as_advanced(OPENCV_${part}_LIBRARY)
  list(APPEND parts_libraries OPENCV_${part}_LIBRARY)
endforeach()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCVParts REQUIRED_VARS OPENCV_PARTS_INCLUDE_DIR ${parts_libraries})
if(OpenCVParts_FOUND AND NOT TARGET OpenCV::parts)
  add_library(OpenCV::parts INTERFACE IMPORTED)
  target_include_directories(OpenCV::parts SYSTEM INTERFACE "${OPENCV_PARTS_INCLUDE_DIR}")
  foreach(variable ${parts_libraries})
    target_link_libraries(OpenCV::parts INTERFACE "${${variable}}")
  endforeach()
endif()
