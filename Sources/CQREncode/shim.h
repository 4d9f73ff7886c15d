// The C header of libqrencode, importable from Swift; nothing else.
#include <qrencode.h>
