// The C headers of libical, importable from Swift; nothing else.
#include <libical/ical.h>
