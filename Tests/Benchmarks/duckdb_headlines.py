"""The headline figures of a data directory, by SQL in DuckDB, for the default policy.

Usage: duckdb_headlines.py DIR YYYY-MM-DD [THREADS]

Prints one JSON object. The definitions are those of `indicators.md` for the whole authority, as short
as SQL allows; what no sample holds (files that are skipped, lines that are rejected, bad values) is
left out.
"""

import datetime
import json
import os
import sys

import duckdb

KINDS = {
    "workers": {
        "id": "VARCHAR", "role": "VARCHAR", "registered": "BOOLEAN", "employment": "VARCHAR",
        "fte": "DOUBLE", "newly_qualified": "DATE", "start": "DATE", "end": "VARCHAR",
        "from": "DATE",
    },
    "absences": {"id": "VARCHAR", "worker": "VARCHAR", "start": "VARCHAR", "end": "VARCHAR"},
    "episodes": {
        "id": "VARCHAR", "child": "VARCHAR", "status": "VARCHAR", "start": "DATE",
        "end": "VARCHAR", "visit_every": "VARCHAR",
    },
    "placements": {
        "id": "VARCHAR", "child": "VARCHAR", "start": "VARCHAR", "end": "VARCHAR",
        "until_18": "BOOLEAN",
    },
    "allocations": {
        "id": "VARCHAR", "child": "VARCHAR", "worker": "VARCHAR", "start": "DATE",
        "end": "VARCHAR", "role": "VARCHAR",
    },
    "visits": {"id": "VARCHAR", "child": "VARCHAR", "date": "DATE", "seen": "BOOLEAN"},
    "supervisions": {"id": "VARCHAR", "worker": "VARCHAR", "date": "DATE"},
}
RESERVED = {"teams", "children"}


def files(directory):
    """The files of each kind, in byte order of their paths."""
    found = {kind: [] for kind in [*KINDS, *RESERVED]}
    for folder, _, names in os.walk(directory):
        for name in names:
            path = os.path.join(folder, name)
            if not name.lower().endswith((".jsonl", ".ndjson")):
                continue
            for part in reversed(os.path.relpath(path, directory).split(os.sep)):
                stem = part.replace("-", ".").split(".")[0].lower()
                if stem in found:
                    found[stem].append(path)
                    break
    return {kind: sorted(paths, key=os.fsencode) for kind, paths in found.items()}


def easter(year):
    """Easter Sunday by the rule of the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    n = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


def bank_holidays(year):
    """The bank holidays of England and Wales, with the changes by proclamation."""
    def monday(month, day):
        date = datetime.date(year, month, day)
        return date + datetime.timedelta((7 - date.weekday()) % 7)

    days = {easter(year) - datetime.timedelta(2), easter(year) + datetime.timedelta(1)}
    days.add(datetime.date(2020, 5, 8) if year == 2020 else monday(5, 1))
    days |= {
        2002: {datetime.date(2002, 6, 3), datetime.date(2002, 6, 4)},
        2012: {datetime.date(2012, 6, 4), datetime.date(2012, 6, 5)},
        2022: {datetime.date(2022, 6, 2), datetime.date(2022, 6, 3)},
    }.get(year, {monday(5, 25)})
    days.add(monday(8, 25))
    extra = {2011: (4, 29), 2022: (9, 19), 2023: (5, 8)}
    if year in extra:
        days.add(datetime.date(year, *extra[year]))
    for month, day in ((1, 1), (12, 25), (12, 26)):
        date = datetime.date(year, month, day)
        while date.weekday() > 4 or date in days:
            date += datetime.timedelta(1)
        days.add(date)
    return days


# Which record counts is decided by `recorded`, then by the order of the paths and lines, which is that
# of DuckDB's row ids.
RANK = 'row_number() OVER (PARTITION BY {key} ORDER BY recorded DESC NULLS LAST, rowid DESC)'
LATEST = f"""
CREATE TEMP TABLE {{kind}} AS
  SELECT * FROM (SELECT * FROM all_{{kind}} QUALIFY {RANK} = 1) WHERE NOT coalesce(void, false)
"""
# There are millions of visits, and few are ever corrected: this way is the faster one for them.
LATEST_VISITS = f"""
CREATE TEMP TABLE visits AS
  SELECT child, date, seen FROM all_visits
  WHERE NOT coalesce(void, false) AND rowid NOT IN (
    SELECT rowid FROM all_visits
    WHERE id IN (SELECT id FROM all_visits GROUP BY id HAVING count(*) > 1)
    QUALIFY {RANK.format(key="id")} > 1)
"""

DEFINITIONS = """
CREATE TEMP MACRO as_day(text) AS CAST(left(text, 10) AS DATE);
CREATE TEMP MACRO holds(first, ended, d) AS
  (first IS NULL OR first <= d) AND (ended IS NULL OR as_day(ended) > d);

CREATE TEMP TABLE calendar AS
  SELECT day, is_working, sum(CAST(is_working AS INTEGER)) OVER (ORDER BY day) AS working_days
  FROM (
    SELECT CAST(day AS DATE) AS day,
      isodow(day) < 6 AND CAST(day AS DATE) NOT IN (SELECT unnest(getvariable('holidays')))
        AS is_working
    FROM generate_series(getvariable('first'), getvariable('last'), INTERVAL 1 DAY) AS days(day));

CREATE TEMP TABLE rules AS
  SELECT * FROM (VALUES
    ('assessment', 10, 'working day', NULL, NULL, NULL, NULL),
    ('child_in_need', 20, 'working day', 20, 'working day', NULL, NULL),
    ('child_protection', 10, 'working day', 10, 'working day', NULL, NULL),
    ('looked_after', 1, 'week', 6, 'week', 3, 'month'),
    ('private_fostering', 7, 'working day', 6, 'week', 12, 'week'),
    ('care_leaver', 8, 'week', 8, 'week', NULL, NULL)
  ) AS rule(status, first_n, first_unit, every_n, every_unit, then_n, then_unit);

CREATE TEMP MACRO staff(d) AS TABLE
  SELECT * FROM (
    SELECT * FROM workers WHERE "from" IS NULL OR "from" <= d
    QUALIFY row_number() OVER (PARTITION BY id ORDER BY "from" DESC NULLS LAST) = 1)
  WHERE holds(start, "end", d);

CREATE TEMP MACRO agency_ratio(d) AS (
  SELECT coalesce(sum(fte) FILTER (employment = 'agency'), 0) / nullif(sum(fte), 0)
  FROM staff(d) WHERE registered);

CREATE TEMP TABLE staff_now AS SELECT * FROM staff(getvariable('d'));

CREATE TEMP TABLE effective AS
  SELECT DISTINCT child, worker FROM allocations
  WHERE holds(start, "end", getvariable('d')) AND coalesce(role, 'lead') = 'lead'
    AND (worker IN (SELECT id FROM staff_now) OR worker NOT IN (SELECT id FROM workers));

CREATE TEMP TABLE held AS
  SELECT worker, count(*) AS cases FROM effective GROUP BY worker;

CREATE TEMP TABLE open_episodes AS
  SELECT * FROM episodes WHERE holds(start, "end", getvariable('d'));
"""

CASELOAD = """
SELECT
  (SELECT sum(cases) FROM held JOIN staff_now ON id = worker) AS cases,
  (SELECT sum(cases) / sum(fte) FROM held JOIN staff_now ON id = worker
    WHERE registered AND fte > 0) AS average,
  (SELECT count(DISTINCT child) FROM open_episodes
    WHERE status IN ('assessment', 'child_in_need', 'child_protection', 'looked_after',
        'private_fostering')
      AND child NOT IN (SELECT child FROM effective)) AS unallocated
"""

AGENCY = """
SELECT agency_ratio(getvariable('d')) AS agency_ratio,
  agency_ratio(CAST(getvariable('d') - INTERVAL 1 YEAR AS DATE)) AS agency_ratio_year_ago
"""

SUPERVISION = """
WITH counted AS (
  SELECT id, start, newly_qualified AS q FROM staff_now
  WHERE (registered OR id IN (SELECT worker FROM held))
    AND role NOT IN ('senior_manager', 'middle_manager')
    AND id NOT IN (
      SELECT worker FROM absences WHERE holds(as_day(start), "end", getvariable('d')))
), clock AS (
  SELECT q, greatest(start,
    (SELECT max(date) FROM supervisions WHERE worker = counted.id AND date <= getvariable('d')),
    (SELECT max(as_day("end")) FROM absences WHERE worker = counted.id
      AND as_day("end") <= getvariable('d') AND as_day("end") > as_day(start))) AS s
  FROM counted
)
SELECT count(*) AS supervision_overdue FROM clock
WHERE s + CASE
    WHEN s >= q AND s < q + INTERVAL 6 WEEK THEN INTERVAL 1 WEEK
    WHEN s >= q AND s < q + INTERVAL 6 MONTH THEN INTERVAL 2 WEEK
    ELSE INTERVAL 1 MONTH END < getvariable('d')
"""

# A child is overdue by its governing clock, the one that is due first, when any of its clocks is.
VISITS = """
WITH last_seen AS (
  SELECT child, max(date) AS day FROM visits WHERE seen AND date <= getvariable('d') GROUP BY child
), placed AS (
  SELECT child, as_day(start) AS start, coalesce(until_18, false) AS until_18
  FROM placements WHERE holds(as_day(start), "end", getvariable('d'))
), clock AS (
  SELECT e.child, e.status, coalesce(p.start, e.start) AS b,
    e.status = 'private_fostering' OR coalesce(p.until_18, false) AS may_slow_down,
    CAST(split_part(visit_every, ' ', 1) AS INTEGER) AS own_n,
    rtrim(substr(visit_every, strpos(visit_every, ' ') + 1), 's') AS own_unit
  FROM open_episodes e LEFT JOIN placed p ON p.child = e.child AND e.status = 'looked_after'
), visited AS (
  SELECT clock.*, rules.* EXCLUDE (status), rules.status IS NOT NULL AS has_rule,
    CASE WHEN day >= b THEN day END AS v
  FROM clock LEFT JOIN rules USING (status) LEFT JOIN last_seen USING (child)
), step AS (
  SELECT child, b AS day, first_n AS n, first_unit AS unit FROM visited WHERE v IS NULL
  UNION ALL
  SELECT child, b, own_n, own_unit FROM visited WHERE v IS NULL AND NOT has_rule
  UNION ALL
  SELECT child, v, own_n, own_unit FROM visited WHERE v IS NOT NULL
  UNION ALL
  SELECT child, v, CASE WHEN is_slow THEN then_n ELSE every_n END,
    CASE WHEN is_slow THEN then_unit ELSE every_unit END
  FROM (
    SELECT *, coalesce(may_slow_down AND then_n IS NOT NULL AND v >= b + INTERVAL 1 YEAR, false)
      AS is_slow
    FROM visited
    WHERE v IS NOT NULL AND (own_n IS NULL OR status IN ('looked_after', 'private_fostering')))
), due AS (
  SELECT child, CASE step.unit
    WHEN 'working day' THEN later.day
    WHEN 'hour' THEN step.day + CAST(ceil(n / 24) AS INTEGER)
    WHEN 'day' THEN step.day + n
    WHEN 'week' THEN step.day + 7 * n
    WHEN 'month' THEN CAST(step.day + to_months(n) AS DATE)
    WHEN 'year' THEN CAST(step.day + to_years(n) AS DATE) END AS day
  FROM step
  LEFT JOIN calendar AS base ON base.day = step.day
  LEFT JOIN calendar AS later ON later.is_working AND later.working_days = base.working_days + n
  WHERE n IS NOT NULL
)
SELECT count(DISTINCT child) AS visits_overdue,
  (SELECT avg(CAST(seen AS DOUBLE)) FROM visits
    WHERE date <= getvariable('d') AND date > getvariable('d') - 90) AS seen_ratio
FROM due WHERE day < getvariable('d')
"""


def headlines(directory, day, threads):
    """The figures as a dictionary."""
    database = duckdb.connect()
    database.execute(f"SET threads = {threads}")
    paths = files(directory)
    for kind, columns in KINDS.items():
        columns = {**columns, "void": "BOOLEAN", "recorded": "TIMESTAMP"}
        database.execute(
            f"CREATE TEMP TABLE all_{kind} AS SELECT * FROM read_json(?, "
            f"format = 'newline_delimited', columns = {columns})", [paths[kind]])
        key = 'id, "from"' if kind == "workers" else "id"
        database.execute(
            LATEST_VISITS if kind == "visits" else LATEST.format(kind=kind, key=key))
    years = range(day.year - 60, day.year + 3)
    holidays = sorted(set().union(*map(bank_holidays, years)))
    variables = {
        "d": day, "holidays": holidays, "first": datetime.date(years[0], 1, 1),
        "last": datetime.date(years[-1], 12, 31),
    }
    for name, value in variables.items():
        sql_type = "DATE[]" if isinstance(value, list) else "DATE"
        database.execute(f"SET VARIABLE {name} = CAST(? AS {sql_type})", [value])
    database.execute(DEFINITIONS)
    figures = {}
    for query in (CASELOAD, AGENCY, SUPERVISION, VISITS):
        result = database.execute(query)
        figures.update(zip([column[0] for column in result.description], result.fetchone()))
    return {name: None if value is None else float(value) for name, value in figures.items()}


if __name__ == "__main__":
    arguments = sys.argv[1:]
    print(json.dumps(headlines(
        arguments[0], datetime.date.fromisoformat(arguments[1]),
        int(arguments[2]) if len(arguments) > 2 else 2)))
