// The C header of zlib, importable from Swift; nothing else.
#include <zlib.h>
