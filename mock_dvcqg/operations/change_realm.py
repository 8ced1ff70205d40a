"""Changes the realm-wide switches of a realm and remembers them."""

from mock_dvcqg.contract.control import RealmSettings
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.founding import keep_options


def change_realm(realm: Realm, order: RealmSettings) -> RealmSettings:
    """Take over the switches that the order sets; the others stay."""
    changed = realm.options.model_copy(update={name: getattr(order, name) for name in order.model_fields_set})
    with realm.writing() as session:
        keep_options(session, changed)
    realm.options = changed
    return changed
