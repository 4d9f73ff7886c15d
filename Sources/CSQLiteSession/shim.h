// The C headers of SQLite with its session extension, importable from Swift; nothing else.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>
