// The C header of libmd's SHA-2, importable from Swift; nothing else.
#include <sha2.h>
