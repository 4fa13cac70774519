-- The counts of grant-rates.csv in DuckDB, for speed: the benchmark's opponent. The rules are those
-- of sql/grant-rates.sql; what differs is only what makes it faster:
--   * each text file is read once, with declared columns: no sniffing, numbers and dates parsed by
--     the reader, only the named columns made; no encoding, because no column read from a large file
--     holds a letter beyond ASCII, which saves the reader a copy of every byte;
--   * rows are dropped where they are read, cases and lawyers to those with a decision in the study;
--   * an application becomes six bits, a proceeding one row with an outcome for each definition, so
--     that all definitions are counted in one pass; all breakdowns are grouping sets of one query;
--   * nothing is sorted, insertion order is not kept, every core and the machine's memory are used.
-- It reads sound releases only: a number that is none stops it.
-- Placeholders: {threads}, {memory}, {spill}, {release date}, {first before} and so on, {labels},
-- {lookups}, {out}; {read TABLE} is read_csv over that file with its columns declared.
set threads = {threads};
set memory_limit = '{memory}';
set temp_directory = '{spill}';
set preserve_insertion_order = false;

create macro is_grant(v) as v in ('F', 'G', 'C', 'I', 'P');
create macro txt(v) as nullif(nullif(nullif(trim(v), ''), '??'), '?');
create macro known_nat(v) as case when txt(v) not in ('UN', 'NN', 'XX') then txt(v) end;
create macro in_before(d) as d between date '{first before}' and date '{last before}';
create macro in_after(d) as d between date '{first after}' and date '{last after}';

-- Bits: 1 asylum granted, 2 denied, 4 disposed of, 8 other relief, 16 protection granted, 32 refused.
create table flags as
  select proceeding_id, bit_or(bits) as bits from (
    select IDNPROCEEDING as proceeding_id,
      (case when code = 'ASYL' then case when is_grant(dec) then 5 when dec = 'D' then 6 else 4 end
            else 0 end
       + case when dec = 'L' or (code in ('ASYW', 'WCAT') and is_grant(dec)) then 8 else 0 end
       + case when code not in ('ASYL', 'ASYW', 'WCAT') then 0
              when is_grant(dec) or dec = 'L' then 16 when dec = 'D' then 32
              else 0 end)::utinyint as bits
    from (select IDNPROCEEDING, trim(APPL_CODE) as code, txt(APPL_DEC) as dec
          from {read tbl_Court_Appln})
    where dec is not null and IDNPROCEEDING is not null)
  where bits <> 0 group by proceeding_id;

create table done as
  select IDNPROCEEDING as proceeding_id, IDNCASE as case_id, COMP_DATE::date as decided,
    coalesce(bits, 0::utinyint) as bits,
    IDNCASE is not null and txt(DEC_CODE) is not null
      and trim(CASE_TYPE) in ('RMV', 'DEP', 'EXC', 'AOC') as may_be_initial,
    coalesce(trim(ABSENTIA) = 'Y', false) as absent,
    BASE_CITY_CODE as city, HEARING_LOC_CODE as hloc, IJ_CODE as ij, CUSTODY as held, NAT as nat
  from {read B_TblProceeding} left join flags on flags.proceeding_id = IDNPROCEEDING
  where COMP_DATE >= timestamp '1950-01-01'
    and COMP_DATE < timestamp '{release date}' + interval 1 day
    and (bits is not null or may_be_initial);

create table latest as
  select proceeding_id from done where bits & 3 <> 0 and case_id is not null
  qualify row_number() over (partition by case_id order by decided desc, proceeding_id desc) = 1;
create table initial as
  select arg_min(proceeding_id, (decided, proceeding_id)) as proceeding_id
  from done where may_be_initial group by case_id;

-- Outcomes of all definitions in one byte. Merits: 1 granted, 2 other relief, 3 denied; 4 the case's
-- latest; 8 in absentia; 16 protection granted, 48 refused; 64 initial granted, 128 other, 192 denied.
create table studied as
  select d.*, case when in_before(decided) then 'before' else 'after' end as period,
    (case when bits & 1 <> 0 then 1 when bits & 2 = 0 then 0 when bits & 8 <> 0 then 2 else 3 end
     + case when l.proceeding_id is not null then 4 else 0 end
     + case when absent then 8 else 0 end
     + case when bits & 16 <> 0 then 16 when bits & 32 <> 0 then 48 else 0 end
     + case when i.proceeding_id is null or bits & 4 = 0 then 0
            when bits & 1 <> 0 then 64 when bits & 2 <> 0 then 192 else 128 end)::utinyint
      as outcomes
  from done d left join latest l using (proceeding_id) left join initial i using (proceeding_id)
  where (in_before(decided) or in_after(decided)) and bits <> 0;

create table wanted as select distinct case_id from studied;
create table cases as
  select IDNCASE as case_id, NAT as nat, trim(C_ASY_TYPE) as asy, trim(Sex) as gender,
         try_strptime(trim(C_BIRTHDATE), '%-m/%Y')::date as birth
  from {read A_TblCase} where IDNCASE in (select case_id from wanted);
create table lawyers as
  select distinct IDNCASE as case_id from {read tbl_RepsAssigned}
  where trim(STRATTYLEVEL) = 'COURT' and trim(STRATTYTYPE) = 'ALIEN'
    and try_cast(substr(E_28_DATE, 1, 10) as date) is not null
    and IDNCASE in (select case_id from wanted);
create table judges as
  select code, arg_max(name, (active, -id)) as name from (
    select txt(JUDGE_CODE) as code, txt(JUDGE_NAME) as name,
           coalesce(trim(blnActive) in ('1', 'true'), false) as active,
           try_cast(trim(idnJudge) as bigint) as id
    from {read tblLookupJudge}) where code is not null group by code;
create table places as
  select code, arg_max(circuit, (active, -n)) as circuit from (
    select txt(HEARING_LOC_CODE) as code, txt(CircuitCourt) as circuit,
           coalesce(trim(blnActive) in ('1', 'true'), false) as active, row_number() over () as n
    from {read tblLookupHloc}) where code is not null group by code;
create table countries as
  select nat_code, region_key from read_csv('{lookups}/countries.csv', all_varchar = true);
create table aliases as
  select a.code, a.becomes from read_csv('{lookups}/judge-aliases.csv', all_varchar = true) a
  join judges x on x.code = a.code join judges y on y.code = a.becomes
  where regexp_replace(upper(x.name), '[^A-Z]', '', 'g')
      = regexp_replace(upper(y.name), '[^A-Z]', '', 'g');
create table labels as
  select distinct case_id, coalesce(nullif(ground, ''), 'UNKNOWN') as ground,
         coalesce(nullif(subground, ''), 'UNKNOWN') as subground
  from (select try_cast(case_id as bigint) as case_id, ground, subground
        from read_csv('{labels}', all_varchar = true))
  where case_id in (select case_id from wanted);

create table described as
  select outcomes, period, w.case_id,
    case when coalesce(upper(j.name) similar to
                '.*(<ALL JUDGES>|VISITING|VIDEO|MASTER CALENDAR|CLERICAL).*', false)
           or coalesce(trim(w.ij) in ('AAA', 'CLR'), false) then null
         else coalesce(a.becomes, txt(w.ij), 'UNKNOWN') end as judge,
    coalesce(txt(w.city), 'UNKNOWN') as court,
    court || '/' || judge as court_judge,
    coalesce(known_nat(w.nat), known_nat(c.nat), 'UNKNOWN') as nationality,
    coalesce(region_key, 'UNKNOWN') as region,
    case when gender in ('F', 'M') then gender else 'UNKNOWN' end as sex,
    nationality || '/' || sex as nationality_sex,
    case c.asy when 'I' then 'affirmative' when 'E' then 'defensive' else 'unknown' end as claim,
    (l.case_id is not null)::varchar as represented,
    case when trim(held) in ('N', 'R', 'D') then trim(held) else 'UNKNOWN' end as custody,
    coalesce(h.circuit, 'UNKNOWN') as circuit,
    'FY' || (year(decided) + (month(decided) >= 10)::int) as fiscal_year,
    strftime(decided, '%Y-%m') as month,
    year(decided) - year(c.birth) - (month(decided) < month(c.birth))::int as years,
    case when years is null or years < 0 or years > 110 then 'UNKNOWN' when years <= 4 then '0-4'
         when years <= 11 then '05-11' when years <= 17 then '12-17' when years <= 24 then '18-24'
         when years <= 34 then '25-34' when years <= 44 then '35-44' when years <= 59 then '45-59'
         else '60+' end as age
  from studied w
  left join cases c using (case_id)
  left join lawyers l using (case_id)
  left join judges j on j.code = trim(w.ij)
  left join aliases a on a.code = trim(w.ij)
  left join places h on h.code = trim(w.hloc)
  left join countries on nat_code = coalesce(known_nat(w.nat), known_nat(c.nat), 'UNKNOWN');

-- A code that is no one judge has no key, and so no row under judge or court-judge.
create table tallies as
  select period, outcomes, count(*) as n,
    case when grouping(nationality) = 0 then 'nationality' when grouping(region) = 0 then 'region'
         when grouping(nationality_sex) = 0 then 'nationality-sex'
         when grouping(judge) = 0 then 'judge' when grouping(court) = 0 then 'court'
         when grouping(court_judge) = 0 then 'court-judge'
         when grouping(circuit) = 0 then 'circuit' when grouping(sex) = 0 then 'sex'
         when grouping(age) = 0 then 'age' when grouping(represented) = 0 then 'represented'
         when grouping(custody) = 0 then 'custody' when grouping(claim) = 0 then 'claim-type'
         when grouping(fiscal_year) = 0 then 'fiscal-year' when grouping(month) = 0 then 'month'
         else 'all' end as breakdown,
    case when breakdown = 'all' then 'all'
         else coalesce(nationality, region, nationality_sex, judge, court, court_judge, circuit,
                       sex, age, represented, custody, claim, fiscal_year, month) end as key
  from described group by grouping sets (
    (period, outcomes), (period, outcomes, nationality), (period, outcomes, region),
    (period, outcomes, nationality_sex), (period, outcomes, judge), (period, outcomes, court),
    (period, outcomes, court_judge), (period, outcomes, circuit), (period, outcomes, sex),
    (period, outcomes, age), (period, outcomes, represented), (period, outcomes, custody),
    (period, outcomes, claim), (period, outcomes, fiscal_year), (period, outcomes, month));
insert into tallies
  select period, outcomes, count(*), 'ground', coalesce(ground, 'UNKNOWN')
  from described left join (select distinct case_id, ground from labels) using (case_id)
  group by all;
insert into tallies
  select period, outcomes, count(*), 'subground', coalesce(subground, 'UNKNOWN')
  from described left join (select distinct case_id, subground from labels) using (case_id)
  group by all;

create table counts as
  select definition, breakdown, key, period, sum(n) as decisions,
    coalesce(sum(n) filter (outcome = 1), 0) as granted,
    coalesce(sum(n) filter (outcome = 2), 0) as other_relief,
    coalesce(sum(n) filter (outcome = 3), 0) as denied,
    coalesce(sum(n) filter (outcome = 4), 0) as other
  from (
    select 'trac-merits' as definition, *, outcomes & 3 as outcome from tallies
    union all
    select 'trac-merits-present', *, outcomes & 3 from tallies
    where not (outcomes & 8 <> 0 and outcomes & 3 = 3)
    union all
    select 'latest-merits', *, outcomes & 3 from tallies where outcomes & 4 <> 0
    union all
    select 'any-protection', *, (outcomes >> 4) & 3 from tallies
    union all
    select 'eoir-initial', *, case when outcomes >> 6 = 2 then 4 else outcomes >> 6 end
    from tallies)
  where outcome <> 0 and key is not null group by all;
copy (select definition, breakdown, key, period, decisions, granted, other_relief, denied, other
      from counts) to '{out}' (header, delimiter ',');
