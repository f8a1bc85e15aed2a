package vn.dieuphoi.office.account;

import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.Person;

/** The engine's accounts and memberships, as the desks of this module keep them in step with the register. */
public interface Accounts {

    boolean exists(String person);

    /** Opens an account with a first password, which its owner must change before doing anything else. */
    void open(Person person, String password);

    /** Gives the account another password. */
    void reset(String person, String password);

    /** Name, address and groups follow the register; who has left is in no group. */
    void follow(Person person);

    /** One group for each party, under its present name. */
    void followParty(Party party);
}
