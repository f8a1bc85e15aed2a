package vn.dieuphoi.office;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, String> {

    /** How an account is called by people. */
    interface Named {

        String getId();

        String getName();
    }

    Optional<Person> findById(String id);

    Optional<Person> findByPartyCodeAndRoleAndLeftOnIsNull(String partyCode, PersonRole role);

    @EntityGraph(attributePaths = "answersFor")
    @Query("""
            select p from Person p where p.partyCode = :partyCode and p.leftOn is null
            order by case p.role when HEAD then 0 when DEPUTY then 1 else 2 end, p.name""")
    List<Person> findByPartyCodeOrderByRank(String partyCode);

    @Query("""
            select p from Person p
            where p.leftOn is null and (p.partyCode = :partyCode and p.role = HEAD or :partyCode member of p.answersFor)
            order by p.id""")
    List<Person> findWhoAnswersFor(String partyCode);

    @EntityGraph(attributePaths = "answersFor")
    List<Person> findAllByOrderByName();

    @EntityGraph(attributePaths = "answersFor")
    List<Person> findByLeftOnIsNullOrderByName();

    @Query("select p.id as id, p.name as name from Person p where p.id in :ids")
    List<Named> findNames(Collection<String> ids);

    /** The parties for which somebody works or answers, however many people they have. */
    @Query("""
            select p.partyCode from Person p where p.leftOn is null and p.partyCode is not null
            union select answered from Person p join p.answersFor answered where p.leftOn is null""")
    Set<String> findPartiesWithPeople();

    boolean existsById(String id);

    Person save(Person person);
}
