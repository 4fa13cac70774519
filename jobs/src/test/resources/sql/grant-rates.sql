-- The definitions and breakdowns of docs/definitions.md once more, in plain SQL over the release's
-- own text files; written apart from the Java code, to be compared with grant-rates.csv cell by
-- cell. Placeholders: ${release} the folder of the files, ${labels} the label file.
create macro raw(file) as table
  select * from read_csv('${release}/**/' || file, delim = '\t', header = true, all_varchar = true,
                         quote = '', escape = '', encoding = 'latin-1', null_padding = true);
create macro txt(v) as nullif(nullif(nullif(trim(v), ''), '??'), '?');
create macro day(v) as try_cast(substr(trim(v), 1, 10) as date);
create macro num(v) as try_cast(trim(v) as bigint);

create table cases as
  select num(IDNCASE) as case_id, txt(NAT) as nat, txt(C_ASY_TYPE) as asy, txt(Sex) as sex,
         try_strptime(trim(C_BIRTHDATE), '%-m/%Y')::date as birth
  from raw('A_TblCase.csv');
create table proceedings as
  select num(IDNPROCEEDING) as proceeding_id, num(IDNCASE) as case_id, day(COMP_DATE) as decided,
         txt(DEC_CODE) as dec_code, txt(CASE_TYPE) as case_type,
         coalesce(txt(BASE_CITY_CODE), 'UNKNOWN') as court, txt(HEARING_LOC_CODE) as hloc,
         txt(IJ_CODE) as ij, txt(CUSTODY) as custody, txt(NAT) as nat,
         coalesce(txt(ABSENTIA) = 'Y', false) as absent
  from raw('B_TblProceeding.csv');
create table applications as
  select num(IDNPROCEEDING) as proceeding_id, txt(APPL_CODE) as code, txt(APPL_DEC) as dec
  from raw('tbl_Court_Appln.csv');
create table lawyers as
  select distinct num(IDNCASE) as case_id from raw('tbl_RepsAssigned.csv')
  where trim(STRATTYLEVEL) = 'COURT' and trim(STRATTYTYPE) = 'ALIEN' and day(E_28_DATE) is not null;
create table judges as
  select code, arg_max(name, (active, -id)) as name from (
    select txt(JUDGE_CODE) as code, txt(JUDGE_NAME) as name,
           coalesce(trim(blnActive) in ('1', 'true'), false) as active, num(idnJudge) as id
    from raw('tblLookupJudge.csv')) where code is not null group by code;
create table places as
  select code, arg_max(circuit, (active, -n)) as circuit from (
    select txt(HEARING_LOC_CODE) as code, txt(CircuitCourt) as circuit,
           coalesce(trim(blnActive) in ('1', 'true'), false) as active, row_number() over () as n
    from raw('tblLookupHloc.csv')) where code is not null group by code;
create table countries as
  select nat_code, region_key from read_csv('${lookups}/countries.csv', all_varchar = true);
create table aliases as
  select a.code, a.becomes from read_csv('${lookups}/judge-aliases.csv', all_varchar = true) a
  join judges x on x.code = a.code join judges y on y.code = a.becomes
  where regexp_replace(upper(x.name), '[^A-Z]', '', 'g')
      = regexp_replace(upper(y.name), '[^A-Z]', '', 'g');
create table labels as
  select distinct num(case_id) as case_id, coalesce(nullif(ground, ''), 'UNKNOWN') as ground,
         coalesce(nullif(subground, ''), 'UNKNOWN') as subground
  from read_csv('${labels}', all_varchar = true);

create table flags as
  select proceeding_id,
    bool_or(code = 'ASYL' and dec in ('F', 'G', 'C', 'I', 'P')) as granted,
    bool_or(code = 'ASYL' and dec = 'D') as denied,
    bool_or(code = 'ASYL' and dec is not null) as disposed,
    bool_or(dec = 'L' or (code in ('ASYW', 'WCAT') and dec in ('F', 'G', 'C', 'I', 'P'))) as relief,
    bool_or(code in ('ASYL', 'ASYW', 'WCAT') and dec in ('F', 'G', 'C', 'I', 'P', 'L')) as protected,
    bool_or(code in ('ASYL', 'ASYW', 'WCAT') and dec = 'D') as refused
  from applications group by proceeding_id;
create table done as
  select p.*, coalesce(granted, false) as granted, coalesce(denied, false) as denied,
         coalesce(disposed, false) as disposed, coalesce(relief, false) as relief,
         coalesce(protected, false) as protected, coalesce(refused, false) as refused
  from proceedings p left join flags using (proceeding_id)
  where decided between date '1950-01-01' and date '${date}';

create table merits as
  select *, case when granted then 'granted' when relief then 'other_relief' else 'denied' end
    as outcome from done where granted or denied;
create table decisions as
  select 'trac-merits' as definition, proceeding_id, outcome from merits
  union all
  select 'trac-merits-present', proceeding_id, outcome from merits
  where not (absent and outcome = 'denied')
  union all
  select 'latest-merits', proceeding_id, outcome from merits where case_id is not null
  qualify row_number() over (partition by case_id order by decided desc, proceeding_id desc) = 1
  union all
  select 'any-protection', proceeding_id, case when protected then 'granted' else 'denied' end
  from done where protected or refused
  union all
  select 'eoir-initial', proceeding_id,
         case when granted then 'granted' when denied then 'denied' else 'other' end
  from (select * from done where case_id is not null and dec_code is not null
          and case_type in ('RMV', 'DEP', 'EXC', 'AOC')
        qualify row_number() over (partition by case_id order by decided, proceeding_id) = 1)
  where disposed;

create table described as
  select d.definition, d.outcome, p.case_id, p.decided, p.court, p.custody, p.hloc,
    case when p.decided between date '2016-06-11' and date '2018-06-10' then 'before'
         when p.decided between date '2018-06-11' and date '2020-02-29' then 'after' end as period,
    coalesce(a.becomes, p.ij, 'UNKNOWN') as judge,
    coalesce(upper(j.name) similar to
      '.*(<ALL JUDGES>|VISITING|VIDEO|MASTER CALENDAR|CLERICAL).*', false)
      or coalesce(p.ij in ('AAA', 'CLR'), false) as pseudo,
    coalesce(case when p.nat not in ('UN', 'NN', 'XX') then p.nat end,
             case when c.nat not in ('UN', 'NN', 'XX') then c.nat end, 'UNKNOWN') as nationality,
    case when c.sex in ('F', 'M') then c.sex else 'UNKNOWN' end as sex,
    case c.asy when 'I' then 'affirmative' when 'E' then 'defensive' else 'unknown' end as claim,
    l.case_id is not null as represented,
    coalesce(h.circuit, 'UNKNOWN') as circuit,
    year(p.decided) - year(c.birth) - (month(p.decided) < month(c.birth))::int as age
  from decisions d join proceedings p using (proceeding_id)
  left join cases c on c.case_id = p.case_id
  left join lawyers l on l.case_id = p.case_id
  left join judges j on j.code = p.ij
  left join aliases a on a.code = p.ij
  left join places h on h.code = p.hloc;

create table keyed as
  select definition, outcome, period, case_id, 'all' as breakdown, 'all' as key from described
  union all select definition, outcome, period, case_id, 'nationality', nationality from described
  union all select definition, outcome, period, case_id, 'region',
    coalesce(region_key, 'UNKNOWN') from described left join countries on nat_code = nationality
  union all select definition, outcome, period, case_id, 'nationality-sex',
    nationality || '/' || sex from described
  union all select definition, outcome, period, case_id, 'judge', judge from described
    where not pseudo
  union all select definition, outcome, period, case_id, 'court', court from described
  union all select definition, outcome, period, case_id, 'court-judge', court || '/' || judge
    from described where not pseudo
  union all select definition, outcome, period, case_id, 'circuit', circuit from described
  union all select definition, outcome, period, case_id, 'sex', sex from described
  union all select definition, outcome, period, case_id, 'age',
    case when age is null or age < 0 or age > 110 then 'UNKNOWN' when age <= 4 then '0-4'
         when age <= 11 then '05-11' when age <= 17 then '12-17' when age <= 24 then '18-24'
         when age <= 34 then '25-34' when age <= 44 then '35-44' when age <= 59 then '45-59'
         else '60+' end from described
  union all select definition, outcome, period, case_id, 'represented', represented::varchar
    from described
  union all select definition, outcome, period, case_id, 'custody',
    case when custody in ('N', 'R', 'D') then custody else 'UNKNOWN' end from described
  union all select definition, outcome, period, case_id, 'claim-type', claim from described
  union all select definition, outcome, period, case_id, 'fiscal-year',
    'FY' || (year(decided) + (month(decided) >= 10)::int) from described
  union all select definition, outcome, period, case_id, 'month', strftime(decided, '%Y-%m')
    from described
  union all select definition, outcome, period, case_id, 'ground', coalesce(ground, 'UNKNOWN')
    from described left join (select distinct case_id, ground from labels) using (case_id)
  union all select definition, outcome, period, case_id, 'subground',
    coalesce(subground, 'UNKNOWN')
    from described left join (select distinct case_id, subground from labels) using (case_id);

create table expected as
  select definition, breakdown, key, period, count(*) as decisions,
    count(*) filter (outcome = 'granted') as granted,
    count(*) filter (outcome = 'other_relief') as other_relief,
    count(*) filter (outcome = 'denied') as denied,
    count(*) filter (outcome = 'other') as other
  from keyed where period is not null group by all;
