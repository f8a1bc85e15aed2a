package vn.dieuphoi.api.client;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.access.Role;
import vn.dieuphoi.access.SignInAccounts;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.board.ItemBoard;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** What a program may read: what the pages show the person, or everybody of the office, now. */
@Component
@Transactional(readOnly = true)
public class ApiRights {

    private final SignInAccounts accounts;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final ItemBoard items;

    ApiRights(SignInAccounts accounts, PersonRegister people, PartyRegister parties, ItemBoard items) {
        this.accounts = accounts;
        this.people = people;
        this.parties = parties;
        this.items = items;
    }

    /** Empty when the person has left or the office is dissolved. */
    public Optional<ApiReader> of(ApiClient client) {
        return client.person() == null ? ofOffice(client) : ofPerson(client, client.person());
    }

    private Optional<ApiReader> ofPerson(ApiClient client, String person) {
        return accounts.find(person).map(account -> reader(client, people.actsFor(person), administers(account)));
    }

    private Optional<ApiReader> ofOffice(ApiClient client) {
        return Optional.ofNullable(client.office())
                .map(PartyCode::new)
                .filter(office ->
                        parties.all().stream().anyMatch(party -> party.code().equals(office)))
                .map(office -> reader(client, Set.of(office), false));
    }

    private ApiReader reader(ApiClient client, Set<PartyCode> offices, boolean administrator) {
        return new ApiReader(
                client.name(),
                administrator || items.seeEverything(offices),
                offices.stream().map(PartyCode::value).collect(Collectors.toSet()));
    }

    private static boolean administers(SignedIn account) {
        return account.groups().contains(Role.ADMINISTRATORS);
    }
}
