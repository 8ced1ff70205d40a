"""Pages of the provincial system in Vietnamese: for citizens who come from the portal, and for officers by role."""
