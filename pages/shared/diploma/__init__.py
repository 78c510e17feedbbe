"""How a diploma is recognised: what is asked, the verdict, the four questions, and all that is known at a glance."""
