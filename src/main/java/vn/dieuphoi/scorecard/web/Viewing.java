package vn.dieuphoi.scorecard.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.scorecard.Scorecard;
import vn.dieuphoi.scorecard.ScorecardCases;
import vn.dieuphoi.scorecard.ScorecardDesk;
import vn.dieuphoi.scorecard.ScorecardFigure;
import vn.dieuphoi.scorecard.ScorecardPeriod;

/** Finds what an address asks for, or answers that there is none or that it is not for this person. */
@Component
class Viewing {

    private final ScorecardDesk desk;
    private final PersonRegister people;
    private final PartyRegister parties;

    Viewing(ScorecardDesk desk, PersonRegister people, PartyRegister parties) {
        this.desk = desk;
        this.people = people;
        this.parties = parties;
    }

    ScorecardViewer viewer(Authentication login) {
        Set<PartyCode> offices = people.actsFor(login.getName());
        boolean administrator =
                login.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
        return new ScorecardViewer(administrator || parties.wholePlanIsOf(offices), offices);
    }

    ScorecardPeriod period(String key) {
        try {
            return desk.period(key);
        } catch (Refused refused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, refused.getMessage(), refused);
        }
    }

    List<Scorecard> seenBy(ScorecardViewer viewer, ScorecardPeriod period) {
        List<Scorecard> cards = viewer.everything() ? desk.all(period) : desk.of(viewer.offices(), period);
        if (cards.isEmpty()) {
            throw NotTheirs.forbidden();
        }
        return cards;
    }

    Scorecard card(String office, ScorecardPeriod period, Authentication login) {
        return seen(desk.of(new PartyCode(office), period), Function.identity(), login);
    }

    ScorecardCases cases(String office, ScorecardPeriod period, Authentication login) {
        return seen(desk.cases(new PartyCode(office), period), ScorecardCases::card, login);
    }

    private <T> T seen(Optional<T> found, Function<T, Scorecard> card, Authentication login) {
        T one = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!viewer(login).maySee(card.apply(one))) {
            throw NotTheirs.forbidden();
        }
        return one;
    }

    List<ScorecardFigure> figures(String names) {
        List<ScorecardFigure> figures = ScorecardFigure.named(names);
        if (figures.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return figures;
    }
}
