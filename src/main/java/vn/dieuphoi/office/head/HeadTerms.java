package vn.dieuphoi.office.head;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whoever changes who heads what closes and opens the terms with these two, in the same transaction. */
interface HeadTerms extends Repository<HeadTerm, Long> {

    /** A head of a single day, who was corrected on it, keeps a term without a day. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            update head_term t set until_day = :yesterday
            where t.until_day is null and not exists (
                select 1 from person p where p.id = t.person and p.party_code = t.party and p.role = 'HEAD'
                    and p.left_on is null)""")
    void closeBy(LocalDate yesterday);

    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into head_term (person, party, from_day)
            select p.id, p.party_code, case when exists (select 1 from head_term h where h.party = p.party_code)
                then cast(:today as date) end
            from person p
            where p.role = 'HEAD' and p.left_on is null and p.party_code is not null and not exists (
                select 1 from head_term t where t.person = p.id and t.party = p.party_code and t.until_day is null)""")
    void open(LocalDate today);

    @Query("""
            select t from HeadTerm t
            where (t.fromDay is null or t.fromDay <= :to) and (t.untilDay is null or t.untilDay >= :from)
                and (t.fromDay is null or t.untilDay is null or t.fromDay <= t.untilDay)
            order by t.party, t.fromDay nulls first, t.id""")
    List<HeadTerm> findBetween(LocalDate from, LocalDate to);
}
