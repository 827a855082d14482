"""The use cases: one public method is one transaction. They never see Telegram or HTTP."""
