/* The measure for CalendarExport: a plain C program that builds each event of a calendar as a libical component and
 * serialises it, and does nothing else. No planning, no checking, no wording; the time zone is text from the start.
 *
 *     cc -O2 -o baseline Benchmarks/baseline.c -lical && ./baseline FILE.ics [ROUNDS]
 *
 * FILE is a calendar that doseplan wrote. It is read once into plain values, as a C program would have them; then the
 * same calendar is built and written from those values ROUNDS times. The bytes must come out the same, or the
 * comparison would be of two different things. Prints one line of JSON. */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { OWN_LINES = 16 };

/* One event as a program holds it that never heard of iCalendar text. */
struct event {
    char *uid, *summary, *description, *alarm, *zone;
    struct icaltimetype written, start, end;
    struct icalrecurrencetype rule;
    int sequence, repeats;
    struct icaltriggertype trigger;
    /* The lines a plan is read back from: names and values. */
    char *own_names[OWN_LINES], *own_values[OWN_LINES];
    int own;
};

struct text {
    char *bytes;
    size_t count, capacity;
};

static void append(struct text *text, const char *more) {
    size_t count = strlen(more);
    while (text->count + count + 1 > text->capacity) {
        text->capacity = text->capacity ? 2 * text->capacity : 1 << 16;
        text->bytes = realloc(text->bytes, text->capacity);
    }
    memcpy(text->bytes + text->count, more, count + 1);
    text->count += count;
}

static char *copy(const char *text) { return text ? strdup(text) : NULL; }

static icalproperty *first(icalcomponent *component, icalproperty_kind kind) {
    return icalcomponent_get_first_property(component, kind);
}

static struct event read_event(icalcomponent *component) {
    struct event event = {0};
    icalcomponent *alarm = icalcomponent_get_first_component(component, ICAL_VALARM_COMPONENT);
    icalproperty *start = first(component, ICAL_DTSTART_PROPERTY);
    icalproperty *rule = first(component, ICAL_RRULE_PROPERTY);
    icalproperty *description = first(component, ICAL_DESCRIPTION_PROPERTY);
    icalparameter *zone = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
    event.uid = copy(icalproperty_get_uid(first(component, ICAL_UID_PROPERTY)));
    event.summary = copy(icalproperty_get_summary(first(component, ICAL_SUMMARY_PROPERTY)));
    event.description = description ? copy(icalproperty_get_description(description)) : NULL;
    event.alarm = copy(icalproperty_get_description(first(alarm, ICAL_DESCRIPTION_PROPERTY)));
    event.zone = zone ? copy(icalparameter_get_tzid(zone)) : NULL;
    event.written = icalproperty_get_dtstamp(first(component, ICAL_DTSTAMP_PROPERTY));
    event.start = icalproperty_get_dtstart(start);
    event.end = icalproperty_get_dtend(first(component, ICAL_DTEND_PROPERTY));
    event.sequence = icalproperty_get_sequence(first(component, ICAL_SEQUENCE_PROPERTY));
    event.trigger = icalproperty_get_trigger(first(alarm, ICAL_TRIGGER_PROPERTY));
    event.repeats = rule != NULL;
    if (rule) event.rule = icalproperty_get_rrule(rule);
    icalproperty *each = first(component, ICAL_X_PROPERTY);
    for (; each; each = icalcomponent_get_next_property(component, ICAL_X_PROPERTY)) {
        if (strncmp(icalproperty_get_x_name(each), "X-DOSEPLAN-", 11) != 0 || event.own == OWN_LINES) continue;
        event.own_names[event.own] = copy(icalproperty_get_x_name(each));
        event.own_values[event.own++] = copy(icalproperty_get_x(each));
    }
    return event;
}

static icalproperty *in_zone(icalproperty *property, const char *zone) {
    if (zone) icalproperty_set_parameter(property, icalparameter_new_tzid(zone));
    return property;
}

static char *write_event(const struct event *event) {
    icalcomponent *component = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
    icalproperty *busy = icalproperty_new_x("FREE");
    char *text;
    icalcomponent_add_property(component, icalproperty_new_uid(event->uid));
    icalcomponent_add_property(component, icalproperty_new_dtstamp(event->written));
    icalcomponent_add_property(component, icalproperty_new_created(event->written));
    icalcomponent_add_property(component, icalproperty_new_lastmodified(event->written));
    icalcomponent_add_property(component, icalproperty_new_sequence(event->sequence));
    icalcomponent_add_property(component, in_zone(icalproperty_new_dtstart(event->start), event->zone));
    icalcomponent_add_property(component, in_zone(icalproperty_new_dtend(event->end), event->zone));
    if (event->repeats) icalcomponent_add_property(component, icalproperty_new_rrule(event->rule));
    icalcomponent_add_property(component, icalproperty_new_summary(event->summary));
    if (event->description) icalcomponent_add_property(component, icalproperty_new_description(event->description));
    for (int i = 0; i < event->own; i++) {
        icalproperty *line = icalproperty_new_x(event->own_values[i]);
        icalproperty_set_x_name(line, event->own_names[i]);
        icalcomponent_add_property(component, line);
    }
    icalcomponent_add_property(component, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    icalcomponent_add_property(component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    icalcomponent_add_property(component, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(component, icalproperty_new_categories("MEDICATION"));
    icalproperty_set_x_name(busy, "X-MICROSOFT-CDO-BUSYSTATUS");
    icalcomponent_add_property(component, busy);
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm, icalproperty_new_trigger(event->trigger));
    icalcomponent_add_property(alarm, icalproperty_new_description(event->alarm));
    icalcomponent_add_component(component, alarm);
    text = icalcomponent_as_ical_string_r(component);
    icalcomponent_free(component);
    return text;
}

static void write_calendar(struct text *out, const char *head, const struct event *events, int count) {
    out->count = 0;
    append(out, head);
    for (int i = 0; i < count; i++) {
        char *text = write_event(&events[i]);
        append(out, text);
        icalmemory_free_buffer(text);
    }
    append(out, "END:VCALENDAR\r\n");
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    struct text text = {0};
    char piece[4096];
    size_t count;
    if (!file) {
        perror(path);
        exit(2);
    }
    append(&text, "");
    while ((count = fread(piece, 1, sizeof piece - 1, file)) > 0) {
        piece[count] = 0;
        append(&text, piece);
    }
    fclose(file);
    return text.bytes;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s FILE.ics [ROUNDS]\n", argv[0]);
        return 64;
    }
    int rounds = argc > 2 ? atoi(argv[2]) : 2000;
    char *wanted = read_file(argv[1]);
    icalcomponent *calendar = icalparser_parse_string(wanted);
    char *body = strstr(wanted, "BEGIN:VEVENT");
    if (!calendar || !body || rounds < 1) {
        fprintf(stderr, "%s: not a calendar with events\n", argv[1]);
        return 2;
    }
    char *head = strndup(wanted, (size_t)(body - wanted));
    int count = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
    struct event *events = calloc((size_t)count, sizeof *events);
    icalcomponent *each = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (int i = 0; i < count; i++) {
        events[i] = read_event(each);
        each = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
    }

    struct text out = {0};
    write_calendar(&out, head, events, count);
    if (strcmp(out.bytes, wanted) != 0) {
        fprintf(stderr, "%s: libical writes this calendar with other bytes\n", argv[1]);
        return 1;
    }
    /* The fastest of several runs: whatever else the machine does can only add time. */
    double fastest = 0;
    for (int run = 0; run < 5; run++) {
        double begun = now();
        for (int round = 0; round < rounds; round++) write_calendar(&out, head, events, count);
        double each_time = (now() - begun) / rounds;
        if (run == 0 || each_time < fastest) fastest = each_time;
    }
    printf("{\"events\": %d, \"microseconds\": %.2f, \"per_event\": %.2f}\n", count, fastest, fastest / count);
    return 0;
}
