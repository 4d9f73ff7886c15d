/* What FeedBenchmark does, with libical directly: writes a feed of many single events from values in memory, event by event,
   or reads calendar files into structs. Prints what FeedBenchmark prints.

   export OCCURRENCES FILE | import FILE... */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { OCCURRENCES_OF_ONE = 100, DAY = 86400 };

/* ---- Cost ---- */

struct expense {
    double processor, wall;
    long peak;
};

static struct expense spent(void)
{
    struct rusage usage;
    struct timespec now;
    getrusage(RUSAGE_SELF, &usage);
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (struct expense){
        usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6,
        now.tv_sec + now.tv_nsec / 1e9, usage.ru_maxrss};
}

static void report(struct expense before, long result)
{
    struct expense after = spent();
    printf("%f\t%f\t%ld\t%ld\t%ld\n", after.processor - before.processor, after.wall - before.wall, before.peak,
           after.peak, result);
}

/* ---- Writing ---- */

struct activity {
    char stem[32], title[160];
    struct icaltimetype revised;
    int sequence;
    struct icaltimetype starts[OCCURRENCES_OF_ONE], ends[OCCURRENCES_OF_ONE];
};

/* Every time is on the wall clock of the zone, as a calendar writes it. */
static void fill(struct activity *activity, int number)
{
    const time_t first = 1767294000 + (time_t)(number % 7) * DAY; /* 2026-01-01 19:00 on the wall clock */
    snprintf(activity->stem, sizeof activity->stem, "activity-%d", 100000 + number);
    snprintf(activity->title, sizeof activity->title,
             "第 %d 次合唱排练, 请带歌谱; 迟到的邻居从后门进，散场时把椅子放回原处", number);
    activity->revised = icaltime_from_timet_with_zone(1767225600 + number, 0, icaltimezone_get_utc_timezone());
    activity->sequence = number % 10;
    for (int i = 0; i < OCCURRENCES_OF_ONE; i++) {
        activity->starts[i] = icaltime_from_timet_with_zone(first + (time_t)i * 7 * DAY, 0, NULL);
        activity->ends[i] = icaltime_from_timet_with_zone(first + (time_t)i * 7 * DAY + 5400, 0, NULL);
    }
}

static void add_zoned(icalcomponent *event, icalproperty *property)
{
    icalproperty_add_parameter(property, icalparameter_new_tzid("Asia/Shanghai"));
    icalcomponent_add_property(event, property);
}

static icalcomponent *event_of(const struct activity *activity, int i)
{
    const struct icaltimetype start = activity->starts[i];
    icalcomponent *event = icalcomponent_new_vevent();
    char uid[96];
    snprintf(uid, sizeof uid, "%s-%04d%02d%02dT%02d%02d%02d@bench.shuxiang.invalid", activity->stem, start.year,
             start.month, start.day, start.hour, start.minute, start.second);
    icalcomponent_add_property(event, icalproperty_new_uid(uid));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(activity->revised));
    icalcomponent_add_property(event, icalproperty_new_lastmodified(activity->revised));
    icalcomponent_add_property(event, icalproperty_new_sequence(activity->sequence));
    add_zoned(event, icalproperty_new_dtstart(start));
    add_zoned(event, icalproperty_new_dtend(activity->ends[i]));
    icalcomponent_add_property(event, icalproperty_new_summary(activity->title));
    icalcomponent_add_property(event, icalproperty_new_location("多功能厅"));
    icalcomponent_add_property(event, icalproperty_new_categories("排练"));
    icalcomponent_add_property(event, icalproperty_new_categories("合唱队"));
    icalcomponent_add_property(event, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    icalcomponent_add_property(event, icalproperty_new_description("类型：排练\n团队：合唱队"));
    return event;
}

static long write_component(icalcomponent *component, FILE *file)
{
    char *text = icalcomponent_as_ical_string_r(component);
    long length = (long)strlen(text);
    fwrite(text, 1, length, file);
    icalmemory_free_buffer(text);
    return length;
}

static int export_events(int occurrences, const char *path)
{
    const int count = occurrences / OCCURRENCES_OF_ONE;
    struct activity *activities = calloc(count, sizeof *activities);
    FILE *file = fopen(path, "wb");
    if (!file || !activities) return 1;
    for (int i = 0; i < count; i++) fill(&activities[i], i);

    struct expense before = spent();
    long bytes = fprintf(file, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Shuxiang//Benchmark//ZH\r\n");
    bytes += write_component(icaltimezone_get_component(icaltimezone_get_builtin_timezone("Asia/Shanghai")), file);
    for (int i = 0; i < count; i++) {
        for (int j = 0; j < OCCURRENCES_OF_ONE; j++) {
            icalcomponent *event = event_of(&activities[i], j);
            bytes += write_component(event, file);
            icalcomponent_free(event);
        }
    }
    bytes += fprintf(file, "END:VCALENDAR\r\n");
    fclose(file);
    report(before, bytes);
    free(activities);
    return 0;
}

/* ---- Reading ---- */

struct incoming {
    char *uid, *title, *location, *zone;
    struct icaltimetype start, end, stamp;
    int sequence, cancelled;
};

static char *copy(const char *text) { return text ? strdup(text) : NULL; }

static void take(struct incoming *event, icalproperty *property)
{
    icalparameter *zone;
    switch (icalproperty_isa(property)) {
    case ICAL_UID_PROPERTY: event->uid = copy(icalproperty_get_uid(property)); break;
    case ICAL_SUMMARY_PROPERTY: event->title = copy(icalproperty_get_summary(property)); break;
    case ICAL_LOCATION_PROPERTY: event->location = copy(icalproperty_get_location(property)); break;
    case ICAL_SEQUENCE_PROPERTY: event->sequence = icalproperty_get_sequence(property); break;
    case ICAL_STATUS_PROPERTY: event->cancelled = icalproperty_get_status(property) == ICAL_STATUS_CANCELLED; break;
    case ICAL_LASTMODIFIED_PROPERTY: event->stamp = icalproperty_get_lastmodified(property); break;
    case ICAL_DTEND_PROPERTY: event->end = icalproperty_get_dtend(property); break;
    case ICAL_DTSTART_PROPERTY:
        event->start = icalproperty_get_dtstart(property);
        zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        if (zone) event->zone = copy(icalparameter_get_tzid(zone));
        break;
    default: break;
    }
}

static void free_event(struct incoming *event)
{
    free(event->uid);
    free(event->title);
    free(event->location);
    free(event->zone);
}

static char *contents(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) exit(1);
    fseek(file, 0, SEEK_END);
    long length = ftell(file);
    rewind(file);
    char *text = malloc(length + 1);
    if (!text || fread(text, 1, length, file) != (size_t)length) exit(1);
    text[length] = 0;
    fclose(file);
    return text;
}

static long import_file(const char *text)
{
    icalcomponent *calendar = icalparser_parse_string(text);
    int count = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
    struct incoming *events = calloc(count, sizeof *events), *next = events;
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT), next++) {
        icalproperty *property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY);
        for (; property; property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)) take(next, property);
    }
    icalcomponent_free(calendar);
    for (int i = 0; i < count; i++) free_event(&events[i]);
    free(events);
    return count;
}

static int import_files(char **paths, int count)
{
    char **texts = calloc(count, sizeof *texts);
    if (!texts) return 1;
    for (int i = 0; i < count; i++) texts[i] = contents(paths[i]);
    struct expense before = spent();
    long events = 0;
    for (int i = 0; i < count; i++) events += import_file(texts[i]);
    report(before, events);
    return 0;
}

int main(int count, char **arguments)
{
    if (count == 4 && !strcmp(arguments[1], "export")) return export_events(atoi(arguments[2]), arguments[3]);
    if (count > 2 && !strcmp(arguments[1], "import")) return import_files(arguments + 2, count - 2);
    fprintf(stderr, "feeds_libical export OCCURRENCES FILE | feeds_libical import FILE...\n");
    return 64;
}
