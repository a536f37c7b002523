// SPDX-License-Identifier: Apache-2.0
// make_real_size FOLDER COUNT: pictures as artists keep them, the same every time: of each ten,
// seven JPEG (one progressive), two PNG and one TIFF, of 12 to 50 megapixels, with brush strokes on
// a ground of soft clouds and a grain as of paper. Used by tests/bench/intake.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <jpeglib.h>
#include <png.h>
#include <random>
#include <string>
#include <tiffio.h>
#include <vector>

namespace {

struct Picture {
  int width;
  int height;
  std::vector<std::uint8_t> rgb;

  std::uint8_t *row(int y) { return &rgb[static_cast<std::size_t>(y) * 3 * std::size_t(width)]; }
};

/// Width and height in pixels: 12 to 50 megapixels, upright and lying.
constexpr std::array<std::array<int, 2>, 8> kSizes{{{4000, 3000},
                                                    {3456, 5184},
                                                    {6000, 4000},
                                                    {4480, 4480},
                                                    {4912, 7360},
                                                    {8256, 5504},
                                                    {4961, 7016},
                                                    {8688, 5792}}};

/// Smooth noise on a small grid, read between its points.
class Clouds {
public:
  explicit Clouds(std::mt19937 &random) {
    for (auto &value : grid_)
      value = static_cast<int>(random() % 200) + 28;
  }
  /// x and y from 0 to 1.
  int at(double x, double y) const {
    const double gx = x * (kCells - 1), gy = y * (kCells - 1);
    const int left = std::min(kCells - 2, int(gx)), top = std::min(kCells - 2, int(gy));
    const double fx = gx - left, fy = gy - top;
    const auto cell = [&](int dx, int dy) {
      return grid_[static_cast<std::size_t>((top + dy) * kCells + left + dx)];
    };
    return int((cell(0, 0) * (1 - fx) + cell(1, 0) * fx) * (1 - fy) +
               (cell(0, 1) * (1 - fx) + cell(1, 1) * fx) * fy);
  }

private:
  static constexpr int kCells = 12;
  std::array<int, std::size_t{kCells} * kCells> grid_{};
};

void lay_ground(Picture &picture, std::mt19937 &random) {
  const std::array<Clouds, 3> clouds{Clouds(random), Clouds(random), Clouds(random)};
  std::uint32_t grain = random();
  for (int y = 0; y < picture.height; ++y) {
    std::uint8_t *pixel = picture.row(y);
    const double v = double(y) / picture.height;
    for (int x = 0; x < picture.width; x += 8) {
      std::array<int, 3> ground{};
      for (std::size_t c = 0; c < 3; ++c)
        ground[c] = clouds[c].at(double(x) / picture.width, v);
      for (int i = x; i < std::min(x + 8, picture.width); ++i) {
        grain = grain * 1664525 + 1013904223;
        const int paper = int(grain >> 28) - 8;
        for (const int value : ground)
          *pixel++ = static_cast<std::uint8_t>(value + paper);
      }
    }
  }
}

void stroke(Picture &picture, std::mt19937 &random) {
  const auto below = [&](int limit) { return int(random() % unsigned(limit)); };
  const int side = std::min(picture.width, picture.height);
  const int thick = side / 400 + below(side / 60);
  double x = below(picture.width), y = below(picture.height);
  double angle = below(628) / 100.0;
  const std::array<int, 3> colour{below(256), below(256), below(256)};
  for (int step = 0, steps = 10 + below(60); step < steps; ++step) {
    x += std::cos(angle) * thick;
    y += std::sin(angle) * thick;
    angle += (below(100) - 50) / 150.0;
    const int left = std::max(0, int(x) - thick), right = std::min(picture.width, int(x) + thick);
    for (int row = std::max(0, int(y) - thick); row < std::min(picture.height, int(y) + thick);
         ++row)
      for (int column = left; column < right; ++column) {
        const double dx = column - x, dy = row - y;
        if (dx * dx + dy * dy > double(thick) * thick) continue;
        std::uint8_t *pixel = picture.row(row) + std::size_t(column) * 3;
        for (std::size_t c = 0; c < 3; ++c)
          pixel[c] = static_cast<std::uint8_t>((pixel[c] + colour[c] * 3) / 4);
      }
  }
}

Picture painted(unsigned number) {
  const auto [width, height] = kSizes[number * 3 % kSizes.size()];
  Picture picture{width, height,
                  std::vector<std::uint8_t>(std::size_t(width) * std::size_t(height) * 3)};
  std::mt19937 random(number + 1);
  lay_ground(picture, random);
  for (int i = 0; i < 260; ++i)
    stroke(picture, random);
  return picture;
}

void write_jpeg(Picture &picture, std::FILE *file, bool progressive) {
  jpeg_compress_struct info;
  jpeg_error_mgr errors;
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  jpeg_stdio_dest(&info, file);
  info.image_width = unsigned(picture.width);
  info.image_height = unsigned(picture.height);
  info.input_components = 3;
  info.in_color_space = JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, 92, TRUE);
  if (progressive) jpeg_simple_progression(&info);
  jpeg_start_compress(&info, TRUE);
  for (int y = 0; y < picture.height; ++y) {
    JSAMPROW row = picture.row(y);
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
}

void write_png(Picture &picture, std::FILE *file) {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_init_io(png, file);
  png_set_compression_level(png, 3);
  png_set_filter(png, 0, PNG_FILTER_SUB);
  png_set_IHDR(png, info, unsigned(picture.width), unsigned(picture.height), 8, PNG_COLOR_TYPE_RGB,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  for (int y = 0; y < picture.height; ++y)
    png_write_row(png, picture.row(y));
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
}

void write_tiff(Picture &picture, const std::string &path) {
  TIFF *tiff = TIFFOpen(path.c_str(), "w");
  TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, picture.width);
  TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, picture.height);
  TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
  TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
  TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
  TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
  TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
  TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 64);
  for (int y = 0; y < picture.height; ++y)
    TIFFWriteScanline(tiff, picture.row(y), unsigned(y), 0);
  TIFFClose(tiff);
}

void make(const std::filesystem::path &folder, unsigned number) {
  const unsigned kind = number % 10;
  const char *extension = kind == 9 ? ".tif" : kind >= 7 ? ".png" : ".jpg";
  const auto path = folder / ("painting " + std::to_string(number) + extension);
  if (std::filesystem::exists(path)) return;
  auto picture = painted(number);
  const auto fresh = path.string() + ".fresh";
  if (kind == 9) {
    write_tiff(picture, fresh);
  } else {
    std::FILE *file = std::fopen(fresh.c_str(), "wb");
    if (file == nullptr) std::exit(1);
    if (kind >= 7)
      write_png(picture, file);
    else
      write_jpeg(picture, file, kind == 6);
    if (std::fclose(file) != 0) std::exit(1);
  }
  std::filesystem::rename(fresh, path);
}

}  // namespace

int main(int count, char **words) {
  if (count != 3) {
    std::fputs("make_real_size FOLDER COUNT\n", stderr);
    return 64;
  }
  std::filesystem::create_directories(words[1]);
  const auto pictures = static_cast<unsigned>(std::atoi(words[2]));
  for (unsigned number = 0; number < pictures; ++number)
    make(words[1], number);
}
